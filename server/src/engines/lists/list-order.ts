import { type RawBuilder, sql } from 'kysely'
import Type from 'typebox'
import { platformErrors } from '#platform/errors'
import { cutPage, decodeCursor, type PlaceKind } from '#platform/page'
import { Choice } from '#platform/shapes'

/** A column a list can be sorted by: its value in SQL, never null, and how the value is written in a cursor. */
export interface OrderColumn {
  value: RawBuilder<unknown>
  kind: PlaceKind
}

/** The parts of a list's SQL that say which rows come, and in which order. */
export interface RowOrder {
  /** What stands behind `order by`. */
  by: RawBuilder<unknown>
  /** Rows behind the last one of the page before. */
  beyond: RawBuilder<boolean>
  /** To be selected as `orderKey`: the value the next page begins behind. */
  key: RawBuilder<string>
  /** What stands behind `limit`: null where all rows are wanted. */
  limit: RawBuilder<number | null>
}

/** How one page of a list is cut from the whole: parts of its SQL, and the page made of the rows they brought. */
export interface PageOrder extends RowOrder {
  page<R extends { id: unknown; orderKey: string }>(
    rows: R[],
    limit: number,
  ): { items: R[]; next: string | null }
}

export interface ListOrder<N extends string> {
  /** The query field: a column's name, with a minus in front for the greatest first. */
  query: ReturnType<typeof orderQuery<N>>
  /** Where the request stands: how it wants to be sorted, where its last page ended, how long the next may be. */
  at(request: {
    order?: string | undefined
    after?: string | undefined
    limit?: number | undefined
  }): PageOrder
}

const orderQuery = <N extends string>(names: readonly N[]) =>
  Type.Optional(Choice([...names, ...names.map((name) => `-${name}` as const)] as readonly (N | `-${N}`)[]))

// Names sort as a Chinese reader looks them up; everything else by its own value.
const sorted = ({ value, kind }: OrderColumn) =>
  kind === 'text' ? sql`(${value}) collate pinyin` : sql`(${value})`

const types = { day: 'date', moment: 'timestamptz', uuid: 'uuid', text: 'text', integer: 'bigint' } as const

const written = ({ value, kind }: OrderColumn) =>
  kind === 'moment'
    ? sql<string>`to_char((${value}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : sql<string>`(${value})::text`

/**
 * Declares what a list can be sorted by, `first` if the request names nothing. Pages are cut by keyset: the sort
 * value and the row's id (a uuid unless `id.kind` says otherwise), so that none is skipped or doubled.
 */
export function listOrder<const N extends string>(
  columns: Record<N, OrderColumn>,
  first: NoInfer<N | `-${N}`>,
  id: OrderColumn,
): ListOrder<N> {
  return {
    query: orderQuery(Object.keys(columns) as N[]),
    at({ order = first, after, limit }) {
      const falls = order.startsWith('-')
      const column = columns[(falls ? order.slice(1) : order) as N]
      const [way, past] = falls ? [sql.raw('desc'), sql.raw('<')] : [sql.raw('asc'), sql.raw('>')]
      const last = decodeCursor(after, ['text', column.kind, id.kind])
      if (last && last[0] !== order) throw platformErrors.CURSOR_UNKNOWN()
      const wordOf = (key: string) => (column.kind === 'integer' ? Number(key) : key)
      const value = (text: unknown) => sql`${text}::${sql.raw(types[column.kind])}`
      return {
        by: sql`${sorted(column)} ${way}, ${id.value} ${way}`,
        beyond: last
          ? sql<boolean>`(${sorted(column)}, ${id.value}) ${past}
              (${value(last[1])}, ${last[2]}::${sql.raw(types[id.kind])})`
          : sql<boolean>`true`,
        key: written(column),
        // One row more than asked for says whether another page follows.
        limit: limit === undefined ? sql`null` : sql`${limit + 1}`,
        page: (rows, limit) => cutPage(rows, limit, (row) => [order, wordOf(row.orderKey), row.id]),
      }
    },
  }
}
