import type { ReactNode } from 'react'
import type { Input, Item, Route } from '#api/contract.ts'
import type { ExportedList, ExportQuery } from '#api/export-file.ts'
import type { Column } from '#kit/table/column.ts'

type Summed<R> = R extends `GET /api/totals/${infer L}` ? L : never

/** The lists the server declares: each with a page of rows, its totals, and itself as a file. */
export type ListName = Summed<Route> & ExportedList

type Query<L extends ListName> = NonNullable<Input<`GET /api/${L}`>['query']>
type FileQuery<L extends ListName> = ExportQuery<L> & { columns?: readonly string[] | undefined }

export type Row<L extends ListName> = Item<`GET /api/${L}`>
/** What a list is narrowed by; how it is sorted and paged is the list's own matter. */
export type ListQuery<L extends ListName> = Omit<Query<L>, 'order' | 'limit' | 'after'>
export type OrderOf<L extends ListName> =
  Query<L> extends { order?: infer O } ? NonNullable<O> & string : never
/** The columns a list has on the server, on the screen and in a file: the same ones. */
export type ColumnKey<L extends ListName> =
  NonNullable<FileQuery<L>['columns']> extends readonly (infer C extends string)[] ? C : never

export interface ListColumn<L extends ListName> extends Omit<Column<Row<L>>, 'key' | 'order'> {
  order?: OrderOf<L>
  /** Left out until somebody chooses it. */
  extra?: true
  /** Left out while a record stands beside the list. */
  beside?: 'hide'
  /** How the sum stands under the column; the number alone unless said. */
  sum?: (amount: number) => ReactNode
}

/** Every column the server declares has a place on the screen, in the written order. */
export type ListColumns<L extends ListName> = { [K in ColumnKey<L>]: ListColumn<L> }

/** The filters and the order as they stand in the address; every one is text, absent ones undefined. */
export type Wishes = Readonly<Record<string, string | undefined>>
