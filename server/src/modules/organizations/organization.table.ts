import type { Generated } from 'kysely'

export interface OrganizationTable {
  id: Generated<number>
  code: string
  name: string
  shortName: string
  nameMongolian: Generated<string>
  kind: string
  level: string
  areaId: number
  pinyin: Generated<string>
  initials: Generated<string>
  closedOn: string | null
  createdAt: Generated<Date>
}

export interface OrganizationParentTable {
  organizationId: number
  parentId: number | null
  since: string
  until: string | null
}
