import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Joining } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { findGaps } from './check-gap.store.ts'

/** Checking as a duty of units: where nobody can any more, whoever caused it is told in the answer. */
export const checkDuty = async (
  db: Kysely<Database>,
  units: readonly number[],
  now: Date,
  joining?: Joining,
) =>
  (await findGaps(db, dayOf(now), { units, joining })).map(
    ({ organizationId, shortName, waiting, deputyName }) => ({
      organizationId,
      name: shortName,
      waiting,
      deputyName,
    }),
  )
