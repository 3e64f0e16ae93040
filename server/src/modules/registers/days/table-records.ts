import { parsePeriod } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { ExportColumn } from '#engines/lists/export/export-column'
import { type Messages, messagesIn } from '#engines/lists/list-request'
import { dayOf } from '#platform/clock'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { findKind, findVersions } from '../kinds/register-kind.store.ts'
import { kindName } from '../kinds/register-kind.ts'
import { columnsInWords, recordColumns } from '../record-columns.ts'
import { newestOf, readValues } from '../values/read-values.ts'
import { nameReferences, referencesIn } from '../values/references.ts'
import { type Shown, valueColumns } from '../values/value-columns.ts'
import { type ListedRow, recordOrder, recordRows } from './record-rows.ts'
import { asksFew } from './records-asked.ts'

type Db = Kysely<Database>

/** Records of a list asked for as a table: those that stood at the end of a period, or that came within it. */
export interface TableAsked {
  list: string
  organization: number
  period: string
  newOnly: boolean
  /** `name`, `unit`, `area`, `since`, `until`, `code`, `note`, or the code of a field. */
  columns: readonly string[]
}

export interface TabledRecords {
  heads: string[]
  rows: { id: string; cells: string[] }[]
  /** How many there are in all. */
  count: number
}

/** Rows a table on paper has; of a longer list the rest is counted. */
export const MOST_ROWS = 500

async function rowsOf(db: Db, asked: TableAsked, now: Date) {
  const kind = await findKind(db, asked.list)
  if (!kind) return undefined
  const versions = await findVersions(db, asked.list)
  const { from, to } = parsePeriod(asked.period)
  const days = asked.newOnly ? { turn: 'entered' as const, ...(from ? { from } : {}), to } : { on: to }
  const filter = {
    ...{ kind: kind.code, organizationId: asked.organization, versions, about: kindName(kind), ...days },
    ...{ state: 'counted' as const, holds: [], ending: [], today: dayOf(now) },
    lapses: kind.definition.validity?.lapses ?? false,
  }
  const whole = { ...filter, few: await asksFew(db, filter) }
  const { rows: found } = await sql<ListedRow>`
    ${recordRows(db, whole, recordOrder.at({ limit: MOST_ROWS - 1 }))}`.execute(db)
  const { rows: counted } = await sql<{ count: number }>`
    select count(*)::int as count from (${recordRows(db, whole, recordOrder.at({}))}) whole`.execute(db)
  return { versions, found, count: counted[0]?.count ?? 0, on: to }
}

type Column = ExportColumn<ListedRow & Shown>

function headOf(column: Column, name: string, messages: Messages): string {
  return column.heading ?? messages(column.title ?? `export.register-records.${name}`)
}

/**
 * The records of a list as a table of words; columns the list does not have, or that not everybody sees, are
 * left out, and of a list that is no more there is nothing.
 */
export async function tableRecords(db: Db, asked: TableAsked, now: Date): Promise<TabledRecords> {
  const messages = messagesIn('zh-CN')
  const whole = await rowsOf(db, asked, now)
  if (!whole) return { heads: [], rows: [], count: 0 }
  const { versions, found, count, on } = whole
  const fields = fieldsOfKind(newestOf(versions).form)
  const read = found.map((row) => ({ ...row, values: readValues(versions, row.definition, row.values) }))
  const names = await nameReferences(
    db,
    read.flatMap(({ values }) => [...referencesIn(fields, values)]),
    on,
  )
  const named = Object.fromEntries(names)
  const all: Record<string, Column> = {
    ...recordColumns,
    ...columnsInWords(newestOf(versions), messages),
    ...valueColumns(versions, messages),
  }
  const columns = asked.columns.flatMap((name) => {
    const column = all[name] ?? all[`values.${name}`]
    return column ? [{ name, column }] : []
  })
  return {
    heads: columns.map(({ name, column }) => headOf(column, name, messages)),
    rows: read.map((row) => ({
      id: row.id,
      cells: columns.map(({ column }) => String(column.value({ ...row, named }, messages) ?? '')),
    })),
    count,
  }
}
