import type { Answer } from '#api/contract.ts'

export type FacilityAnswer = Answer<'GET /api/facilities/{id}'>
export type Facility = FacilityAnswer['facility']
export type ClosingAnswer = Answer<'GET /api/facility-closings/{id}'>

export const facilityKinds = [
  'e-station',
  'reading-point',
  'exhibit',
  'caravan',
  'mobile-museum',
  'museum',
  'base',
  'courtyard',
] as const satisfies readonly Facility['kind'][]
