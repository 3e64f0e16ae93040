import type { Item } from '#api/contract.ts'

type Unit = Item<'GET /api/organizations'>

export const kinds = [
  'association',
  'society',
  'institution',
  'enterprise',
  'school',
  'museum',
  'department',
  'media',
] as const satisfies readonly Unit['kind'][]

export const levels = [
  'region',
  'league',
  'banner',
  'town',
  'village',
  'none',
] as const satisfies readonly Unit['level'][]
