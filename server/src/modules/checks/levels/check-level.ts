import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type FirstCheck, firstChecks } from './check-level.store.ts'

type Db = Kysely<Database>

/** Where a record led by `host` goes first to be checked, and how many levels must check it. */
export async function firstCheck(db: Db, host: number): Promise<FirstCheck> {
  const [first] = await firstChecks(db, [host])
  return first ?? { checkAt: host, checks: 1 }
}

/** The level above, where the next check happens; the top stays the top. */
export const nextCheck = async (db: Db, at: number): Promise<number> => (await chainOf(db, at))[1] ?? at
