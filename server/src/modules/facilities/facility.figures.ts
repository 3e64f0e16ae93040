import { crosswalk, FACILITY_RULES, facilityFacts, isAdded } from '@medelge/figures'
import Type from 'typebox'
import type { Countable } from '#modules/checks'
import { recordFeed } from '#modules/figures'
import { Day } from '#platform/shapes'
import { FacilityFactsSchema, type FacilityRow } from './facility.ts'

type Opened = Pick<FacilityRow, 'kind' | 'quantity' | 'openedOn' | 'organizationId' | 'adjustment'>

interface Piece {
  kind: string
  quantity?: number | undefined
}

const openingFacts = ({ kind, quantity }: Piece, day: string) =>
  facilityFacts({ kind, quantity, day, event: isAdded(kind) ? 'added' : 'opened' })
const closingFacts = ({ kind, quantity }: Piece, day: string) =>
  facilityFacts({ kind, quantity, day, event: 'closed' })

const { kind, quantity, openedOn } = FacilityFactsSchema.properties

/** A facility feeds metrics from the day it opened, by the rules of facilities. */
export const facilityFeed = recordFeed({
  path: 'facilities',
  rules: FACILITY_RULES,
  draft: Type.Object({ kind, quantity, openedOn }, { additionalProperties: false }),
  factsOf: async (_, draft) => openingFacts(draft, draft.openedOn),
})

/** Its closing takes away again what it added. */
export const closingFeed = recordFeed({
  path: 'facility-closings',
  rules: FACILITY_RULES,
  draft: Type.Object({ kind, quantity, closedOn: Day }, { additionalProperties: false }),
  factsOf: async (_, draft) => closingFacts(draft, draft.closedOn),
})

/** What a facility's opening counts for, by the written rules. */
export function openingOf(facility: Opened): Countable {
  const { organizationId, adjustment } = facility
  const { lines } = crosswalk(FACILITY_RULES, openingFacts(facility, facility.openedOn))
  return { hosts: [organizationId], lines, ...(adjustment === null ? {} : { adjustment }) }
}

/** What its closing counts for. */
export function closingOf(
  facility: Pick<FacilityRow, 'kind' | 'quantity'>,
  closing: { closedOn: string; organizationId: number; adjustment: string | null },
): Countable {
  const { closedOn, organizationId, adjustment } = closing
  const { lines } = crosswalk(FACILITY_RULES, closingFacts(facility, closedOn))
  return { hosts: [organizationId], lines, ...(adjustment === null ? {} : { adjustment }) }
}
