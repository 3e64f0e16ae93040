import type { Generated } from 'kysely'
import type { AreaLevel } from './area-levels.ts'

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
}

export interface PopulationTable {
  areaId: number
  year: number
  inhabitants: number
  source: string
}
