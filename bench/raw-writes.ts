import { sql } from 'kysely'
import pg from 'pg'
import type { OpenDatabase } from '../server/src/platform/database/database.ts'

type Row = Record<string, unknown>

/** What one cycle left in the tables, by request: what each wrote, and where. */
export type Written = { table: string; rows: Row[] }[]

const happening: Row = {
  id: crypto.randomUUID(),
  topic: 'check.step',
  by_id: crypto.randomUUID(),
  by_name: '乌兰',
  at: new Date(),
  about: { kind: 'session', ids: [crypto.randomUUID()], step: 'submitted', version: 1, note: '' },
  attempts: 0,
  due_at: new Date(),
}

/** Reads back what the cycle of a session wrote with each of its three requests. */
export async function readWritten({ pool }: OpenDatabase, id: string, keys: string[]): Promise<Written[]> {
  const read = async (text: string, values: unknown[]): Promise<Row[]> =>
    (await pool.query(text, values)).rows
  const [recorded, submitted, counted] = await read(
    'select * from record_event where record_id = $1 order by id',
    [id],
  )
  const reply = async (key = '') => ({
    table: 'idempotent_reply',
    rows: await read('select * from idempotent_reply where key = $1', [key]),
  })
  const event = (row: Row | undefined) => ({ table: 'record_event', rows: row ? [row] : [] })
  const entry = await read('select * from entry where source_id = $1', [id])
  const columns = 'entry, amount, metric, reach, day, audience, channel, sign, declared'
  const lines = await read(
    `select ${columns} from tail where entry = $1 union all select ${columns} from posting where entry = $1`,
    [entry[0]?.id],
  )
  const told = { table: 'happening', rows: [happening] }
  return [
    [
      { table: 'session', rows: await read('select * from session where id = $1', [id]) },
      { table: 'session_scope', rows: await read('select * from session_scope where session_id = $1', [id]) },
      event(recorded),
      await reply(keys[0]),
    ],
    [event(submitted), told, await reply(keys[1])],
    [
      { table: 'entry', rows: entry },
      { table: 'tail', rows: lines },
      event(counted),
      told,
      await reply(keys[2]),
    ],
  ]
}

const asValue = (value: unknown) =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !Buffer.isBuffer(value)
    ? JSON.stringify(value)
    : value

/** One statement that inserts all of this into tables that know nothing but a number of their own. */
function insertOf(written: Written, name: string): pg.QueryConfig {
  const values: unknown[] = []
  const parts = written.map(({ table, rows }, nth) => {
    const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'id' || table === 'happening')
    const tuples = rows.map((row) => {
      const places = columns.map((column) => {
        const value = row[column]
        // A list of objects is JSON, one of plain values an array.
        values.push(
          Array.isArray(value) && typeof value[0] === 'object' ? JSON.stringify(value) : asValue(value),
        )
        return `$${values.length}`
      })
      return `(${places.join()})`
    })
    return `w${nth} as (insert into raw_${table} (${columns.join()}) values ${tuples.join()})`
  })
  return { name, text: `with ${parts.join(', ')} select`, values }
}

const tables = ['session', 'session_scope', 'record_event', 'entry', 'tail', 'happening', 'idempotent_reply']

/** Makes the tables and answers the three statements of a cycle, each its own durable commit. */
export async function prepareRaw({ db }: OpenDatabase, written: Written[]): Promise<pg.QueryConfig[]> {
  for (const table of tables) {
    const raw = sql.table(`raw_${table}`)
    await sql`create table ${raw} as select * from ${sql.table(table)} with no data`.execute(db)
    if (table !== 'happening') await sql`alter table ${raw} drop column if exists id`.execute(db)
    await sql`alter table ${raw} add raw_id bigint generated always as identity primary key`.execute(db)
  }
  return written.map((request, nth) => insertOf(request, `raw-${nth}`))
}

/** So many clients with a connection each. */
export async function connectMany(url: string, count: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: url }))
  await Promise.all(clients.map((client) => client.connect()))
  return clients
}
