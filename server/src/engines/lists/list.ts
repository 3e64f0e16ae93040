import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely'
import Type, {
  type Static,
  type TInteger,
  type TObject,
  type TOptional,
  type TProperties,
  type TSchema,
} from 'typebox'
import type { Database } from '#database'
import type { Permission } from '#platform/actor'
import { type Endpoint, type EndpointRequest, endpoint, type Route } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Page, PageQuery } from '#platform/shapes'
import type { ExportColumn } from './export/export-column.ts'
import { type ExportQuery, listExport } from './export/list-export.ts'
import { noteListed } from './export/note-list.ts'
import { anyOrder, readWhole } from './export/read-rows.ts'
import type { ListOrder, RowOrder } from './list-order.ts'
import { type ListRequest, type LookUp, type Messages, messagesIn } from './list-request.ts'

type Db = Kysely<Database>

/**
 * What a noun says of its list. `A` is what its store is asked, `Q` a row as the store answers it, `R` the row with
 * what is looked up for many at once.
 */
export interface List<
  L extends string,
  F extends TProperties,
  N extends string,
  A,
  Q extends { id: unknown; orderKey: string },
  R,
  S extends TSchema,
  C extends string,
  M extends C,
> {
  /** Its name in addresses, in the locale files (`export.{name}.{column}`) and in the workbench. */
  name: L
  /** Which rows, and in which order unless asked otherwise. */
  summary: string
  may: Permission | 'member'
  /** As an endpoint says it: whether its pages and totals may be some seconds old. Files are of the primary. */
  reads?: 'replica'
  filter: F
  order: ListOrder<N>
  /** Ring 2: refuses whom the list is not for, and answers what the store is asked. */
  within(request: ListRequest<Static<TObject<F>>>): Promise<A>
  rows(db: Db, asked: A, order: RowOrder): Expression<Q>
  /**
   * What is looked up for many rows at once; begun once for a whole list. Left out, rows are as the store has them.
   * What is added to a row stands before it, `{ added, ...row }`: behind it, the engine makes a hidden class for each
   * single row, kilobytes that no quick collection frees.
   */
  complete?(request: LookUp, asked: NoInfer<A>): (rows: Q[]) => readonly R[] | Promise<readonly R[]>
  item: S
  present(row: NoInfer<R>, request: ListRequest<unknown>): Static<S>
  /** All columns it can be shown and written with, in their written order. */
  columns: Record<C, ExportColumn<NoInfer<R>>>
  /** Columns that may be added up, each as SQL over `whole`, the rows that the filter leaves; none unless said. */
  sums?: Record<M, RawBuilder<number>>
  /** Columns of its file that only what is asked for knows, such as the fields of a list made by people. */
  own?(asked: NoInfer<A>, messages: Messages): Readonly<Record<string, ExportColumn<NoInfer<R>>>>
  /** Whether a look at a page of it is written into the audit trail. */
  watched?: boolean
  /** What this list is about, where its name alone does not say it; stands in the name of the file. */
  about?(asked: NoInfer<A>, messages: Messages): Promise<string> | string
}

type Totals<M extends string> = TObject<{ count: TInteger; sums: TObject<Record<M, TInteger>> }>
type SummedPage<S extends TSchema, M extends string> = TObject<
  ReturnType<typeof Page<S>>['properties'] & { totals: TOptional<Totals<M>> }
>
type Asked<F extends TProperties, N extends string> = F & { order: ListOrder<N>['query'] }

type Endpoints<
  L extends string,
  F extends TProperties,
  N extends string,
  S extends TSchema,
  C extends string,
  M extends string,
> = readonly [
  Endpoint<
    `GET /api/${L}`,
    undefined,
    TObject<Asked<F, N> & typeof PageQuery & typeof TotalsQuery>,
    undefined,
    SummedPage<S, M>
  >,
  Endpoint<`GET /api/totals/${L}`, undefined, TObject<F>, undefined, Totals<M>>,
  Endpoint<`GET /api/exports/${L}`, undefined, ExportQuery<Asked<F, N>, C>>,
]

// A screen that shows the sums under the first page asks once for both.
const TotalsQuery = {
  totals: Type.Optional(Type.Boolean({ description: 'Also how many rows there are in all, and their sums' })),
}

const inDatabase = async <Q>(db: Db, query: Expression<Q>) => (await sql<Q>`${query}`.execute(db)).rows

const requestOf = <Q>(
  { db, actor, platform, request }: EndpointRequest<undefined, TSchema, undefined>,
  query: Q,
) => ({
  ...{ db, actor, query, now: platform.clock(), keyring: platform.keyring },
  messages: messagesIn(pickLocale(request.headers['accept-language'])),
})

/**
 * Makes the three addresses of a list from what a noun says of it: a page of it (`GET /api/{name}`), how many rows
 * there are in all and their sums (`GET /api/totals/{name}`), and the whole as a file (`GET /api/exports/{name}`).
 */
export function listEndpoints<
  const L extends string,
  F extends TProperties,
  N extends string,
  A,
  Q extends { id: unknown; orderKey: string },
  S extends TSchema,
  C extends string,
  R = Q,
  M extends C = never,
>(list: List<L, F, N, A, Q, R, S, C, M>): Endpoints<L, F, N, S, C, M> {
  const { name, summary, may, filter, order, within, rows, columns } = list
  const complete = list.complete ?? (() => (found: Q[]) => found as unknown as readonly R[])
  const asked = { ...filter, order: order.query }
  const behind = list.reads ? { reads: list.reads } : {}
  const sums = Object.entries<RawBuilder<number>>(list.sums ?? {})

  const totalsShape = Type.Object({
    count: Type.Integer(),
    sums: Type.Object(Object.fromEntries(sums.map(([key]) => [key, Type.Integer()]))),
  })
  async function addUp(db: Db, wanted: A) {
    const added = sums.map(([key, value]) => sql`, coalesce(sum(${value}), 0)::bigint as ${sql.id(key)}`)
    const [whole] = await inDatabase(
      db,
      sql<Record<string, number>>`select count(*)::int as count ${sql.join(added, sql``)}
        from (${rows(db, wanted, anyOrder)}) whole`,
    )
    const { count = 0, ...rest } = whole ?? {}
    return { count, sums: rest }
  }

  const find = endpoint({
    route: `GET /api/${name}` as Route,
    summary,
    may,
    ...behind,
    query: Type.Object({ ...PageQuery, ...asked, ...TotalsQuery }),
    // What it is of stands in the declared type; inside, a page of anything.
    answer: Type.Object({
      ...Page(list.item).properties,
      totals: Type.Optional(totalsShape),
    }) as TSchema,
    async handle(given) {
      const { limit = 50, after, order: by, totals, ...query } = given.query as Record<string, never>
      const request = requestOf(given as never, query as unknown as Static<TObject<F>>)
      const place = order.at({ order: by, after, limit })
      const wanted = await within(request)
      if (list.watched) await noteListed(request, name, query)
      const page = place.page(await inDatabase(given.db, rows(given.db, wanted, place)), limit)
      const whole = await complete(request, wanted)(page.items)
      const items = whole.map((row) => list.present(row, request))
      return { items, next: page.next, ...(totals ? { totals: await addUp(given.db, wanted) } : {}) }
    },
  })

  const total = endpoint({
    route: `GET /api/totals/${name}` as Route,
    summary: `How many rows the same filter of the list of ${name} leaves in all, and their sums`,
    may,
    ...behind,
    query: Type.Object(filter),
    answer: totalsShape,
    async handle(given) {
      const wanted = await within(requestOf(given as never, given.query as Static<TObject<F>>))
      return addUp(given.db, wanted)
    },
  })

  const file = listExport({
    list: name,
    summary: `All rows that the same filter of the list of ${name} leaves, in the same order, as a file`,
    may,
    query: asked,
    columns,
    own: list.own !== undefined,
    async read(request) {
      const { order: by, ...query } = request.query as Record<string, never>
      const wanted = await within({ ...request, query: query as unknown as Static<TObject<F>> })
      const whole = await readWhole(
        request.db,
        (place) => rows(request.db, wanted, place),
        order.at({ order: by }),
        complete(request, wanted),
      )
      return {
        ...whole,
        ...(list.about ? { about: await list.about(wanted, request.messages) } : {}),
        ...(list.own ? { own: list.own(wanted, request.messages) } : {}),
      }
    },
  })
  return [find, total, file] as unknown as Endpoints<L, F, N, S, C, M>
}
