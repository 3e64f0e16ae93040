import type { Fact, FactSet } from '../../facts/fact.ts'
import { listWords, plainNumber, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { type Statement, statementsIn } from '../../values/arithmetic.ts'
import { mayBeWritten } from '../ratios/follows.ts'

/** A result that is the row's own but for a slip; further away it is about something else. */
const NEARLY = 0.05

/** Whether a result is another number than its row's, and near enough to have been meant for it. */
function missesRow(fact: Fact, { computed, said }: Statement): boolean {
  const own = fact.value / fact.unit.factor
  const inUnits = [computed, computed / fact.unit.factor]
  if (inUnits.some((value) => mayBeWritten({ ...fact, value: own }, value))) return false
  if (said === undefined) return true
  return inUnits.some((value) => Math.abs(value - own) <= NEARLY * Math.abs(own))
}

/** Arithmetic in a note that does not come out, that comes to another value than its row, or that says two differ. */
export const noteArithmetic: Rule = {
  code: 'note-arithmetic',
  *find({ facts }: FactSet): Iterable<Found> {
    for (const fact of facts) {
      const { note } = fact.figure
      if (note === undefined || !/[=≠＝]/.test(note)) continue
      for (const statement of statementsIn(note)) {
        const { text, computed, differs, agrees } = statement
        if (differs && agrees) continue
        const wrong = differs || !agrees
        if (!wrong && !missesRow(fact, statement)) continue
        const say = differs
          ? words.noteArithmetic.differs
          : wrong
            ? words.noteArithmetic.wrong
            : words.noteArithmetic.other
        yield {
          severity: differs ? 'warning' : 'error',
          at: [fact],
          reason: say(subjectOf(fact), listWords([fact]), text, plainNumber(computed)),
          question: words.noteArithmetic.question(subjectOf(fact)),
        }
      }
    }
  },
}
