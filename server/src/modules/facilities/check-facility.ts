import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { getArea } from '#modules/areas'
import { demandOpenBooks } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { inField } from '#platform/errors'
import { facilityErrors } from './facility.errors.ts'
import { facilityPolicy } from './facility.policy.ts'
import type { FacilityFacts } from './facility.ts'

/** What was filled in as it is kept, or a refusal: out of reach, days that cannot be, closed books without a reason. */
export async function checkFacility(
  db: Kysely<Database>,
  { evidence: _, ...facts }: FacilityFacts,
  { actor, now }: { actor: Actor; now: Date },
) {
  const chain = await chainOf(db, facts.organizationId)
  authorize(actor, facilityPolicy.record, chain)
  await getArea(db, facts.areaId)
  const today = dayOf(now)
  if (facts.openedOn > today) throw facilityErrors.FACILITY_IN_FUTURE({ today, ...inField('openedOn') })
  await demandOpenBooks(db, chain, facts.openedOn, facts.adjustment)
  const { quantity = 1, note = '', adjustment = null, ...rest } = facts
  return { ...rest, quantity, note, adjustment }
}
