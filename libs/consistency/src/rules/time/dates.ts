import type { Fact, FactSet } from '../../facts/fact.ts'
import type { Knowledge } from '../../knowledge.ts'
import { listWords, subjectOf } from '../../locales/number-words.ts'
import { words } from '../../locales/words.ts'
import type { Found, Rule } from '../../rule.ts'
import { dayOf } from '../../values/day.ts'

const dayInName = /(?<!\d)(20\d\d)[-年./](\d{1,2})[-月./](\d{1,2})(?!\d)/

/** The day of a document: as its rows or the caller say, else as its name has it. */
function reportDay({ figure }: Fact, { reportDays = {} }: Knowledge): string | undefined {
  const { document = '', reportDay: said } = figure
  if (said !== undefined) return said
  if (Object.hasOwn(reportDays, document)) return reportDays[document]
  const years = [...new Set(document.slice(0, 200).match(/(?<!\d)20\d\d(?=年)/g) ?? [])]
  const found = dayInName.exec(document.slice(0, 200))
  if (found) return `${found[1]}-${found[2]?.padStart(2, '0')}-${found[3]?.padStart(2, '0')}`
  // The report of a year is written in the first half of the next.
  return years.length === 1 ? `${Number(years[0]) + 1}-06-30` : undefined
}

/** A figure of a day after the report that tells it, and a period that ends before it begins. */
export const dates: Rule = {
  code: 'date-after-report',
  *find({ facts }: FactSet, knowledge: Knowledge): Iterable<Found> {
    for (const fact of facts) {
      const { fromDay, toDay } = fact
      if (fromDay !== undefined && toDay !== undefined && fromDay > toDay)
        yield {
          severity: 'error',
          at: [fact],
          reason: words.dates.reversed(subjectOf(fact), fact.from ?? '', fact.to ?? ''),
          question: words.dates.question(subjectOf(fact)),
        }
      const day = fact.nature === 'target' ? undefined : reportDay(fact, knowledge)
      const end = toDay ?? fromDay
      if (day === undefined || end === undefined || end <= (dayOf(day) ?? Infinity)) continue
      yield {
        severity: 'error',
        at: [fact],
        reason: words.dates.after(subjectOf(fact), listWords([fact]), day),
        question: words.dates.question(subjectOf(fact)),
      }
    }
  },
}
