import type { ColumnType, Generated } from 'kysely'

type Json<T> = ColumnType<T, string | null, string | null>

export interface ListViewTable {
  id: Generated<string>
  personId: string
  list: string
  name: string
  filters: ColumnType<Record<string, string>, string, string>
  sortedBy: string | null
  columns: Json<string[] | null>
}

export interface ListChoiceTable {
  personId: string
  list: string
  columns: Json<string[] | null>
  defaultView: string | null
}
