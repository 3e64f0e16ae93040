import type { Generated } from 'kysely'

export interface AreaTable {
  id: Generated<number>
  code: string
  name: string
  nameMongolian: Generated<string>
  kind: string
  level: string
  parentId: number | null
  pinyin: Generated<string>
  initials: Generated<string>
}

export interface PopulationTable {
  areaId: number
  year: number
  inhabitants: number
  source: string
}
