import type { ReactNode } from 'react'
import type { Input, Item, Route } from '#api/contract.ts'
import type { ExportedList, ExportQuery } from '#api/export-file.ts'
import type { Column } from '#kit/table/column.ts'

type Summed<R> = R extends `GET /api/totals/${infer L}` ? L : never

/** The lists the server declares: each with a page of rows, its totals, and itself as a file. */
export type ListName = Summed<Route> & ExportedList

type Query<L extends ListName> = NonNullable<Input<`GET /api/${L}`>['query']>

export type Row<L extends ListName> = Item<`GET /api/${L}`>
/** What a list is narrowed by; how it is sorted and paged is the list's own matter. */
export type ListQuery<L extends ListName> = Omit<Query<L>, 'order' | 'limit' | 'after'>
export type OrderOf<L extends ListName> =
  Query<L> extends { order?: infer O } ? NonNullable<O> & string : never
/** The columns a list has on the server, on the screen and in a file: the same ones. */
export type ColumnKey<L extends ListName> =
  ExportQuery<L> extends { columns?: readonly (infer C extends string)[] | undefined } ? C : never

export interface Look<L extends ListName> extends Pick<Column<Row<L>>, 'align' | 'width' | 'phone'> {
  /** Left out, it is called as the list's file calls it. */
  title?: string
  order?: OrderOf<L>
  /** Left out until somebody chooses it. */
  extra?: true
  /** Left out while a record stands beside the list. */
  beside?: 'hide'
  /** How the sum stands under the column; the number alone unless said. */
  sum?: (amount: number) => ReactNode
}

/** Shows what the row holds under the column's own name or another: a number right and grouped, a moment as a clock shows it. */
interface Plain<L extends ListName> {
  of?: keyof Row<L>
  as?: 'number' | 'moment'
  cell?: never
}
type PlainOf<L extends ListName, K> = K extends keyof Row<L> ? Plain<L> : Plain<L> & { of: keyof Row<L> }

interface Own<L extends ListName> {
  cell: (row: Row<L>) => ReactNode
  of?: never
  as?: never
}
export type AnyCell<L extends ListName> = Plain<L> | Own<L>

/** Every column the server declares has a place on the screen, in the written order. */
export type ListColumns<L extends ListName> = { [K in ColumnKey<L>]: Look<L> & (PlainOf<L, K> | Own<L>) }

/** The filters and the order as they stand in the address; every one is text, absent ones undefined. */
export type UrlState = Readonly<Record<string, string | undefined>>
