import { FACILITY_KIND_CODES } from '@medelge/figures'
import type { Answer } from '#api/contract.ts'
import { useFieldMessages } from '#engines/fields/field-messages.ts'

export type FacilityAnswer = Answer<'GET /api/facilities/{id}'>
export type Facility = FacilityAnswer['facility']
export type ClosingAnswer = Answer<'GET /api/facility-closings/{id}'>

/** What each kind of facility is called, and all of them to choose from. */
export function useFacilityKinds() {
  const { value } = useFieldMessages('facility')
  const word = (kind: string) => value('facility-kind', kind)
  return { word, options: FACILITY_KIND_CODES.map((kind) => ({ value: kind, label: word(kind) })) }
}
