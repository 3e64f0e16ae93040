import type { Answer } from '#api/contract.ts'

export type Facility = Answer<'GET /api/facilities/{id}'>['facility']

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
