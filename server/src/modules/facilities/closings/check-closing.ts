import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { Adjustment, demandOpenBooks } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { inField } from '#platform/errors'
import { Day, Text, Uuid } from '#platform/shapes'
import { facilityErrors } from '../facility.errors.ts'
import type { FacilityRow } from '../facility.ts'

/** What somebody fills in to close a facility. */
export const closingFacts = {
  closedOn: Day,
  note: Type.Optional(Text(1000)),
  evidence: Type.Optional(Type.Array(Uuid, { maxItems: 50, uniqueItems: true })),
  ...Adjustment,
}
const Facts = Type.Object(closingFacts)

/** The closing as it is kept, or a refusal: days that cannot be, closed books without a reason. */
export async function checkClosing(
  db: Kysely<Database>,
  facility: FacilityRow,
  { closedOn, note = '', adjustment }: Static<typeof Facts>,
  now: Date,
) {
  const field = inField('closedOn')
  const today = dayOf(now)
  if (closedOn < facility.openedOn) throw facilityErrors.FACILITY_CLOSED_BEFORE_OPENED(field)
  if (closedOn > today) throw facilityErrors.FACILITY_IN_FUTURE({ today, ...field })
  await demandOpenBooks(db, await chainOf(db, facility.organizationId), closedOn, adjustment)
  return { closedOn, note, adjustment: adjustment ?? null }
}
