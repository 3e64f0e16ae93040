import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { dayOf } from '#house/clock'
import { findGaps } from './check-gap.store.ts'

/** Checking as a duty of units: where nobody can any more, whoever caused it is told in the answer. */
export const checkDuty = async (db: Kysely<Database>, units: readonly number[], now: Date) =>
  (await findGaps(db, dayOf(now), { units })).map(({ organizationId, shortName, waiting, deputyName }) => ({
    organizationId,
    name: shortName,
    waiting,
    deputyName,
  }))
