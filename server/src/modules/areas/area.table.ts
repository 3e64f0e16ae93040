import type { ColumnType, Generated } from 'kysely'
import type { AreaLevel } from './area-levels.ts'
import type { Touched } from './changes/area-span.ts'

export interface AreaTable {
  id: Generated<number>
  code: string
  name: string
  nameMongolian: Generated<string>
  kind: string
  level: AreaLevel
  parentId: number | null
  pinyin: Generated<string>
  initials: Generated<string>
  endedOn: string | null
  followedBy: number | null
}

export interface AreaSpanTable {
  areaId: number
  since: string
  until: string | null
  code: string
  name: string
  nameMongolian: Generated<string>
  kind: string
  parentId: number | null
  pinyin: Generated<string>
  initials: Generated<string>
}

type Json<T> = ColumnType<T, string, never>

export interface AreaChangeTable {
  id: Generated<number>
  areaId: number
  deed: 'found' | 'change' | 'merge' | 'dissolve' | 'undo'
  since: string
  before: Json<Touched[]>
  after: Json<Touched[]>
  undoes: number | null
  edition: string | null
  reason: string
  changedBy: string
  changedByName: string
  changedAt: Date
}

export interface AreaSetAsideTable {
  edition: string
  proposal: string
  setAsideBy: string
  setAsideAt: Date
}

export interface PopulationTable {
  areaId: number
  year: number
  inhabitants: number
  source: string
}
