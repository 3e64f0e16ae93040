import { crosswalk, FACILITY_RULES, facilityFacts } from '@medelge/figures'
import type { Countable } from '#modules/checks'
import type { FacilityRow } from './facility.ts'

type Opened = Pick<FacilityRow, 'kind' | 'quantity' | 'openedOn' | 'organizationId' | 'adjustment'>

/** What a facility's opening counts for, by the written rules. Exhibits are a flow of additions; all else is a stock. */
export function openingOf({ kind, quantity, openedOn: day, organizationId, adjustment }: Opened): Countable {
  const event = kind === 'exhibit' ? 'added' : 'opened'
  const { lines } = crosswalk(FACILITY_RULES, facilityFacts({ kind, event, day, quantity }))
  return { hosts: [organizationId], lines, ...(adjustment === null ? {} : { adjustment }) }
}

/** What its closing counts for. */
export function closingOf(
  { kind, quantity }: Pick<FacilityRow, 'kind' | 'quantity'>,
  closing: { closedOn: string; organizationId: number; adjustment: string | null },
): Countable {
  const { closedOn: day, organizationId, adjustment } = closing
  const { lines } = crosswalk(FACILITY_RULES, facilityFacts({ kind, event: 'closed', day, quantity }))
  return { hosts: [organizationId], lines, ...(adjustment === null ? {} : { adjustment }) }
}
