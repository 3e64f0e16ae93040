import type { ColumnType, Generated } from 'kysely'
import type { Place } from './moves/move.ts'
import type { OrganizationKind, OrganizationLevel } from './organization-kinds.ts'

export interface OrganizationTable {
  id: Generated<number>
  code: string
  name: string
  shortName: string
  nameMongolian: Generated<string>
  kind: OrganizationKind
  level: OrganizationLevel
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

type Json<T> = ColumnType<T, string, never>

export interface OrganizationMoveTable {
  id: Generated<number>
  organizationId: number
  parentId: number
  since: string
  placesBefore: Json<Place[]>
  placesAfter: Json<Place[]>
  undoes: number | null
  reason: string
  movedBy: string
  movedByName: string
  movedAt: Date
}

export interface FormerNameTable {
  id: Generated<number>
  organizationId: number
  name: string
  shortName: string
  pinyin: string
  initials: string
  until: string
  changedByName: string
  changedAt: Date
}
