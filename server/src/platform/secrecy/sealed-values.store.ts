import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { SealedColumn } from './sealed-column.ts'

type Db = Kysely<Database>

export interface SealedValue {
  row: string
  sealed: string
  digest: string
}

const keyPart = ({ column }: SealedColumn) => sql`split_part(${sql.ref(column)}, '.', 2)`

/** Values of a column in the order of their rows, from behind one on. */
async function findValues(
  db: Db,
  of: SealedColumn,
  { after, limit, which, lock }: { after: string; limit: number; which: RawBuilder<unknown>; lock: boolean },
): Promise<SealedValue[]> {
  const row = sql`${sql.ref(of.key)}::text`
  const { rows } = await sql<SealedValue>`
    select ${row} as row, ${sql.ref(of.column)} as sealed, ${sql.ref(of.digest)} as digest
    from ${sql.table(of.table)}
    where ${sql.ref(of.column)} is not null and ${row} > ${after} and ${which}
    order by ${row} limit ${limit} ${lock ? sql`for update` : sql``}`.execute(db)
  return rows
}

export const findAny = (db: Db, of: SealedColumn, after: string, limit: number) =>
  findValues(db, of, { after, limit, which: sql`true`, lock: false })

/** Those sealed with another key than this one, held until the transaction ends. */
export const lockOthers = (trx: Db, of: SealedColumn, current: string, after: string, limit: number) =>
  findValues(trx, of, { after, limit, which: sql`${keyPart(of)} <> ${current}`, lock: true })

export async function writeValues(trx: Db, of: SealedColumn, values: readonly SealedValue[]): Promise<void> {
  if (values.length === 0) return
  const texts = (name: keyof SealedValue) => sql`${values.map((one) => one[name])}::text[]`
  await sql`
    update ${sql.table(of.table)} written set ${sql.ref(of.column)} = given.sealed, ${sql.ref(of.digest)} = given.digest
    from unnest(${texts('row')}, ${texts('sealed')}, ${texts('digest')}) as given (row, sealed, digest)
    where written.${sql.ref(of.key)}::text = given.row`.execute(trx)
}

/** How many values are sealed with one of these keys. */
export async function countUnder(db: Db, of: SealedColumn, keys: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(of.table)}
    where ${sql.ref(of.column)} is not null and ${keyPart(of)} = any(${[...keys]}::text[])`.execute(db)
  return rows[0]?.count ?? 0
}

/** Empties the values sealed with these keys; answers how many there were. */
export async function clearUnder(trx: Db, of: SealedColumn, keys: readonly string[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update ${sql.table(of.table)} set ${sql.ref(of.column)} = null, ${sql.ref(of.digest)} = null
    where ${sql.ref(of.column)} is not null and ${keyPart(of)} = any(${[...keys]}::text[])`.execute(trx)
  return Number(numAffectedRows ?? 0)
}

/** A database restored from an older release may not have the column yet. */
export async function hasColumn(db: Db, { table, column }: SealedColumn): Promise<boolean> {
  const { rows } = await sql`
    select from information_schema.columns
    where table_schema = 'public' and table_name = ${table} and column_name = ${column}`.execute(db)
  return rows.length > 0
}
