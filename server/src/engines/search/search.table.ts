import type { Generated } from 'kysely'

export interface SearchEntryTable {
  kind: string
  recordId: string
  title: string
  titleEn: Generated<string>
  note: Generated<string>
  also: Generated<string[]>
  past: Generated<boolean>
  rank: number
  unitId: number | null
  keys: string
  pieces: number[]
  seenBy: number[]
}

export interface SearchDueTable {
  id: Generated<string>
  kind: string
  recordId: string
  untrue: Generated<boolean>
}
