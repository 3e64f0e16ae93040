import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type FirstCheck, firstCheckAbove, firstChecks } from './check-level.store.ts'

type Db = Kysely<Database>

/** The unit that leads a record, and the day on which its chain is asked for reach. */
export interface Lead {
  unit: number
  day: string
  /** Other units whose figures it moves: it is checked by whoever stands above all of them. */
  also?: readonly number[]
}

/** Where records go first to be checked, and how many levels must check each; in the order asked. */
export async function firstChecksFor(db: Db, leads: readonly Lead[]): Promise<FirstCheck[]> {
  if (leads.some(({ also = [] }) => also.length > 0))
    return Promise.all(leads.map((lead) => firstCheck(db, lead)))
  return firstChecks(
    db,
    leads.map(({ unit }) => unit),
  )
}

/** The same of one. */
export async function firstCheck(db: Db, { unit, also = [] }: Lead): Promise<FirstCheck> {
  const [first] = also.length > 0 ? await firstCheckAbove(db, [unit, ...also]) : await firstChecks(db, [unit])
  return first ?? { checkAt: unit, checks: 1 }
}

/** The level above, where the next check happens; the top stays the top. */
export const nextCheck = async (db: Db, at: number): Promise<number> => (await chainOf(db, at))[1] ?? at
