import { mostSheetRows } from '@medelge/sheets/write'
import Type, {
  type Static,
  type TArray,
  type TObject,
  type TOptional,
  type TProperties,
  type TUnsafe,
} from 'typebox'
import type { Permission } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { inTransaction } from '#platform/database/database'
import { type Endpoint, endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { Choice } from '#platform/shapes'
import { listErrors } from '../list.errors.ts'
import { type ListRequest, messagesIn } from '../list-request.ts'
import { beginStream } from './begin-stream.ts'
import type { ExportColumn } from './export-column.ts'
import { takeSeat } from './export-seats.ts'
import { type Ending, endings, fileKinds } from './file-kinds.ts'
import { noteExported } from './note-list.ts'
import type { WholeList } from './read-rows.ts'
import { writtenColumns, writtenTable } from './written-columns.ts'

/** Rows a sheet can hold below its head. */
export const MOST_ROWS = mostSheetRows - 1

/** The most columns an asking has of its own. */
const MOST_OWN = 100

/** Milliseconds: sorting a long list once may take a statement longer than a page of it. */
const STATEMENT = 60_000
/** How long a slow line may take over a batch before the snapshot is given up. */
const IDLE = 120_000

/** What a noun says of its list, so that it can be had as a file. The list's name stands under `export.{list}`. */
export interface ListExport<L extends string, F extends TProperties, C extends string, R> {
  list: L
  summary: string
  /** As for the list itself; reach is asked in `read`. */
  may: Permission | 'member'
  /** The list's own filter and order. */
  query: F
  read(request: ListRequest<Static<TObject<F>>>): Promise<WholeList<R>>
  /** In their written order. */
  columns: Record<C, ExportColumn<R>>
  /** Whether what is asked for has columns of its own beside these. */
  own?: boolean
}

/** Names of columns that only an asking knows: `values.f1`. */
const ownColumn = 'values\\.[a-zA-Z0-9]{1,40}'

const Format = Type.Optional(Choice(endings))
type Columns<C extends string> = TOptional<TArray<TUnsafe<C>>>
/** What a list is asked for as a file: its own filter, the kind of file, and the columns wanted, all if none is named. */
export type ExportQuery<F extends TProperties, C extends string> = TObject<
  F & { format: typeof Format; columns: Columns<C> }
>

/** Makes a list's own address for having all of it as a file: `GET /api/exports/{list}`. */
export function listExport<const L extends string, F extends TProperties, C extends string, R>({
  list,
  summary,
  may,
  query: filter,
  columns,
  own = false,
  read,
}: ListExport<L, F, C, R>) {
  const keys = Object.keys(columns) as C[]
  const named = own
    ? Type.Unsafe<C>({ type: 'string', pattern: `^(${keys.join('|')}|${ownColumn})$` })
    : Choice(keys)
  const most = own ? keys.length + MOST_OWN : keys.length
  return endpoint({
    route: `GET /api/exports/${list}`,
    summary,
    may,
    query: Type.Object({
      ...filter,
      format: Format,
      columns: Type.Optional(Type.Array(named, { minItems: 1, maxItems: most, uniqueItems: true })),
    }),
    async handle({ db, actor, query: asked, platform, request, reply }) {
      const {
        format = 'xlsx',
        columns: wanted,
        ...query
      } = asked as Static<TObject<F>> & {
        format?: Ending
        columns?: C[]
      }
      const messages = messagesIn(pickLocale(request.headers['accept-language']))
      const name = messages(`export.${list}`)
      const leave = takeSeat(actor.id ?? '')
      return beginStream((write) =>
        inTransaction(
          db,
          async (trx) => {
            const whole = await read({
              db: trx,
              actor,
              query: query as Static<TObject<F>>,
              messages,
              now: platform.clock(),
              keyring: platform.keyring,
            })
            if (format === 'xlsx' && whole.count > MOST_ROWS)
              throw listErrors.EXPORT_TOO_LONG({ count: whole.count, most: MOST_ROWS })
            const all: Record<string, ExportColumn<R>> = { ...columns, ...whole.own }
            // A column that the list had once is left out, not refused: it may stand in somebody's view.
            const shown = (wanted ?? Object.keys(all)).filter((key) => Object.hasOwn(all, key))
            const chosen = writtenColumns(list, shown, all, messages)
            const { type, plain, write: writeFile } = fileKinds[format]
            await noteExported({ db, actor, now: platform.clock() }, list, {
              rows: whole.count,
              format,
              columns: shown,
              filter: query,
            })
            const file = `${whole.about ? `${whole.about}-` : ''}${name}-${dayOf(platform.clock())}.${format}`
            reply
              .type(type)
              .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file)}`)
              .header('cache-control', 'no-store')
              .header('row-count', whole.count)
            const table = writtenTable(name, whole.batches, chosen, plain, messages)
            for await (const piece of writeFile(table)) await write(piece)
          },
          { isolation: 'repeatable read', readOnly: true, statement: STATEMENT, idle: IDLE },
        ).finally(leave),
      )
    },
  }) as unknown as Endpoint<`GET /api/exports/${L}`, undefined, ExportQuery<F, C>>
}
