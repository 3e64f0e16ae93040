import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { CheckedKind } from './checked-kind.ts'
import type { CheckedRow } from './checked-row.ts'

type Db = Kysely<Database>

/** Loads a record for a step; a second step of the same one waits here. */
export async function lockChecked<Row extends CheckedRow>(
  trx: Db,
  { kind }: CheckedKind<Row>,
  id: string,
): Promise<Row> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(kind)} where id = ${id}::uuid for update`.execute(trx)
  if (!rows[0]) throw platformErrors.NOT_FOUND()
  return rows[0]
}

/** Writes what a step changed; answers the record as it stands now. */
export async function updateChecked<Row extends CheckedRow>(
  trx: Db,
  { kind }: Pick<CheckedKind<Row>, 'kind'>,
  id: string,
  change: Partial<CheckedRow>,
): Promise<Row> {
  const set = Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  const { rows } = await sql<Row>`
    update ${sql.table(kind)} set ${sql.join(set)} where id = ${id}::uuid returning *`.execute(trx)
  if (!rows[0]) throw platformErrors.NOT_FOUND()
  return rows[0]
}

/** The records of these ids, as far as they exist. */
export async function findChecked<Row extends CheckedRow>(
  db: Db,
  { kind }: Pick<CheckedKind<Row>, 'kind'>,
  ids: readonly string[],
): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select * from ${sql.table(kind)} where id = any(${[...ids]}::uuid[])`.execute(db)
  return rows
}

export async function newIds(trx: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, ${count}::int)`.execute(trx)
  return rows.map((row) => row.id)
}

const inSnakeCase = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  )

/** Writes new records with every column; answers them as they stand now, in the order given. */
export async function insertChecked<Row extends CheckedRow>(
  trx: Db,
  { kind }: Pick<CheckedKind<Row>, 'kind'>,
  rows: readonly Row[],
): Promise<Row[]> {
  // One statement whatever the number of rows: parameters are limited to 65,535 per statement.
  const json = JSON.stringify(rows.map(inSnakeCase))
  const { rows: kept } = await sql<Row>`
    insert into ${sql.table(kind)}
    select * from jsonb_populate_recordset(null::${sql.table(kind)}, ${json}::jsonb) returning *`.execute(trx)
  const found = new Map(kept.map((row) => [row.id, row]))
  return rows.flatMap(({ id }) => found.get(id) ?? [])
}
