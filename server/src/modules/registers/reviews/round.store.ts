import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { RoundDays } from './review-days.ts'

type Db = Kysely<Database>

/** A review that was opened, and the day as of which its board stands: today, or the last before the next one opened. */
export interface Round extends RoundDays {
  asOf: string
  /** Whether no later one was opened: it can still be answered. */
  runs: boolean
  /** The last day it had when it opened, where a later one was set, and why. */
  firstDue: string | null
  extendedWhy: string
}

const rounds = (kinds: readonly string[], today: string) => sql<Round & { kind: string }>`
  select kind, year, opens, due, first_due, extended_why, next is null as runs,
    to_char(coalesce(least(next - 1, ${today}::date), ${today}::date), 'YYYY-MM-DD') as as_of
  from (select r.*, lead(opens) over (partition by kind order by year) as next
    from register_round r where kind = any(${[...kinds]}::text[])) r
  order by kind, year desc`

/** All reviews of a list that were opened, the newest first. */
export async function findRounds(db: Db, kind: string, today: string): Promise<Round[]> {
  const { rows } = await rounds([kind], today).execute(db)
  return rows.map(({ kind: _, ...round }) => round)
}

/** Of each of these lists the review that can still be answered. */
export async function findRunningRounds(db: Db, kinds: readonly string[], today: string) {
  const { rows } = await rounds(kinds, today).execute(db)
  return rows.filter(({ runs }) => runs).map(({ kind, ...round }) => ({ kind, round: round as Round }))
}

/** Opens reviews; what another node opened meanwhile stays as that opened it. */
export async function insertRounds(
  trx: Db,
  kind: string,
  rounds: readonly RoundDays[],
  at: Date,
): Promise<void> {
  if (rounds.length === 0) return
  await trx
    .insertInto('registerRound')
    .values(rounds.map(({ year, opens, due }) => ({ kind, year, opens, due, firstDue: null, openedAt: at })))
    .onConflict((conflict) => conflict.columns(['kind', 'year']).doNothing())
    .execute()
}

/** Sets the last day of a review anew; the one it had when it opened is kept. */
export const updateDue = (
  trx: Db,
  { kind, year, due: before, firstDue }: Round & { kind: string },
  due: string,
  why: string,
) =>
  trx
    .updateTable('registerRound')
    .set({ due, firstDue: firstDue ?? before, extendedWhy: why })
    .where('kind', '=', kind)
    .where('year', '=', year)
    .execute()

/** Whether a record stood in its list on the day a review opened. */
export async function isReviewed(db: Db, recordId: string, { opens }: RoundDays): Promise<boolean> {
  const found = await db
    .selectFrom('registerSpan')
    .select('recordId')
    .where('recordId', '=', recordId)
    .where('since', '<=', opens)
    .where('until', '>', opens)
    .executeTakeFirst()
  return found !== undefined
}
