import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { booksHeld } from '#modules/figures'
import { treeHeld, unitsAbove } from '#modules/organizations'
import { writeLater } from '#platform/database/transaction'
import { platformErrors } from '#platform/errors'
import type { CheckedKind } from './checked-kind.ts'
import type { CheckedRow } from './checked-row.ts'

type Db = Kysely<Database>

/**
 * Loads a record for a step; a second step of the same one waits here. The tree is held before, as a move holds it
 * before it takes records along.
 */
export async function lockChecked<Row extends CheckedRow>(
  trx: Db,
  { kind }: CheckedKind<Row>,
  id: string,
): Promise<Row> {
  const { rows } = await sql<Row>`
    with held as materialized (select ${treeHeld(trx)})
    select r.* from held, ${sql.table(kind)} r where r.id = ${id}::uuid for update of r`.execute(trx)
  if (!rows[0]) throw platformErrors.NOT_FOUND()
  return rows[0]
}

/** The same, with the unit where it waits and all above it; the books are held too, into which it may be counted. */
export async function lockWithChain<Row extends CheckedRow>(
  trx: Db,
  { kind }: CheckedKind<Row>,
  id: string,
): Promise<{ row: Row; chain: number[] }> {
  const { rows } = await sql<Row & { chainAbove: number[] }>`
    with held as materialized (select ${treeHeld(trx)}, ${booksHeld(trx)})
    select r.*, ${unitsAbove(sql`r.check_at`)} as "chainAbove"
    from held, ${sql.table(kind)} r where r.id = ${id}::uuid for update of r`.execute(trx)
  if (!rows[0]) throw platformErrors.NOT_FOUND()
  const { chainAbove: chain, ...row } = rows[0]
  return { row: row as unknown as Row, chain }
}

const changed = (kind: string, id: string, change: object) => sql`
  update ${sql.table(kind)} set ${sql.join(
    Object.entries(change).map(([column, value]) => sql`${sql.ref(column)} = ${value}`),
  )} where id = ${id}::uuid`

/** Writes with the last of the transaction what a step changed in a record that it locked. */
export const updateLater = (
  trx: Db,
  { kind }: Pick<CheckedKind<never>, 'kind'>,
  id: string,
  change: Partial<CheckedRow>,
): Promise<void> => writeLater(trx, kind, changed(kind, id, change))

/** Writes what a step changed; answers the record as it stands now. */
export async function updateChecked<Row extends CheckedRow>(
  trx: Db,
  { kind }: Pick<CheckedKind<Row>, 'kind'>,
  id: string,
  change: Partial<CheckedRow>,
): Promise<Row> {
  const { rows } = await sql<Row>`${changed(kind, id, change)} returning *`.execute(trx)
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

const inSnakeCase = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  )

/** Writes new records with every column and an id of its own each; answers them as they stand now, in the order given. */
export async function insertChecked<Row extends CheckedRow>(
  trx: Db,
  { kind }: Pick<CheckedKind<Row>, 'kind'>,
  rows: readonly Row[],
): Promise<Row[]> {
  // One statement whatever the number of rows: parameters are limited to 65,535 per statement.
  const json = JSON.stringify(rows.map(inSnakeCase))
  const { rows: kept } = await sql<Row>`
    with given as materialized (
      select place, new_id() as id, columns
      from jsonb_array_elements(${json}::jsonb) with ordinality as given(columns, place)
    ), kept as (
      insert into ${sql.table(kind)}
      select r.* from given, jsonb_populate_record(null::${sql.table(kind)},
        columns || jsonb_build_object('id', given.id)) r order by place
      returning *
    )
    select kept.* from kept join given using (id) order by given.place`.execute(trx)
  return kept
}
