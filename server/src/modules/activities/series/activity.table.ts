import type { Generated } from 'kysely'
import type { SeriesKind } from './series-kinds.ts'

export interface SeriesTable {
  id: Generated<number>
  code: string
  name: string
  kind: SeriesKind
  organizerId: number | null
  closed: Generated<boolean>
}

export interface ActivityTable {
  id: Generated<string>
  title: string
  seriesId: number | null
  organizationId: number
  startsOn: string
  endsOn: string
  note: Generated<string>
  createdBy: string
  createdAt: Generated<Date>
}
