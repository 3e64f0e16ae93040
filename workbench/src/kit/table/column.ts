import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** What the list is asked by to be sorted by this column at first touch; left out, it cannot be. */
  order?: string
  /** `number` stands right, `line` never breaks. */
  align?: 'number' | 'line'
  width?: string
  /** On a phone the first column is the title of the card; others can be left out. */
  phone?: 'hide'
}
