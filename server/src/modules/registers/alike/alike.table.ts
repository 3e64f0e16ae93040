import type { Generated } from 'kysely'

/** By what a record is likely the same as another one of its list. */
export interface RegisterKeyTable {
  kind: string
  key: string
  recordId: string
  organizationId: number
}

/** Records of which somebody said that they are not the same, though they look so. */
export interface RegisterApartTable {
  id: Generated<string>
  kind: string
  records: string[]
  saidBy: string
  saidAt: Date
}
