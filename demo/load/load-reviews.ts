import type { Kysely } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { findRounds, insertChanges, insertRounds } from '../../server/src/modules/registers/index.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { momentOf } from '../session-life.ts'
import type { Staff } from '../staff.ts'
import type { RegisterFacts } from '../year/register-facts.ts'
import type { Worker } from './load-people.ts'

const KIND = 'farmers-associations'

interface Round {
  year: number
  opens: string
  due: string
}

interface Reviewed {
  fact: RegisterFacts
  id: string
  organizationId: number
}

/** The review of 2021, as it went. */
const past: Round = { year: 2021, opens: '2021-03-01', due: '2021-05-31' }

const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const daysFrom = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** The review under way: the one that opened by itself, else one that began some weeks before the training region did. */
async function runningRound(trx: Kysely<Database>, today: string): Promise<Round> {
  const [newest] = await findRounds(trx, KIND, today)
  if (newest && newest.due >= today) return newest
  const opens = moved(today, -45)
  return { year: Number(opens.slice(0, 4)), opens, due: moved(today, 30) }
}

/** Answers that nothing changed, handed in on some day, checked some days later, or still waiting for that. */
function answers(
  reviewed: readonly Reviewed[],
  { round, number, last, waiting }: { round: Round; number: number; last: string; waiting: number },
  staff: Staff<Worker>,
  chance: Chance,
) {
  return reviewed.map(({ fact: { host }, id, organizationId }, nth) => {
    const day = moved(round.opens, chance.whole(0, Math.max(0, daysFrom(round.opens, last))))
    const recorded = { by: staff.at(host, 'recorder'), at: momentOf(day, '10:20') }
    const facts = {
      ...{ recordId: id, number, organizationId, day, note: '', review: round.year },
      ...{ ends: false as const, facts: null },
    }
    const checked = { by: staff.at(staff.above(host), 'checker'), at: momentOf(day, '16:40') }
    return { facts, recorded, submitted: recorded, ...(nth < waiting ? {} : { counted: checked }) }
  })
}

/**
 * Two reviews of the farmers' associations: that of 2021, of which some never were answered, and one under way, of which
 * some answers wait for their check and some are still to come.
 */
export async function loadReviews(
  trx: Kysely<Database>,
  facts: readonly RegisterFacts[],
  rows: readonly { id: string; organizationId: number }[],
  staff: Staff<Worker>,
  today: string,
): Promise<void> {
  const running = await runningRound(trx, today)
  await insertRounds(trx, KIND, [past, running], momentOf(today, '00:00'))
  const chance = chanceFrom(227)
  const standing = chance.shuffle(
    facts.flatMap((fact, nth) => {
      const row = rows[nth]
      return fact.kind === KIND && fact.since <= past.opens && row ? [{ fact, ...row }] : []
    }),
  )
  const answered = standing.slice(0, Math.round(standing.length * 0.93))
  const then = { round: past, number: 1, last: '2021-06-10', waiting: 0 }
  const now = { round: running, number: 2, last: moved(today, -1), waiting: 12 }
  const begun = answered.slice(0, Math.round(standing.length * 0.6))
  await insertChanges(trx, answers(answered, then, staff, chance))
  await insertChanges(trx, answers(begun, now, staff, chance))
}
