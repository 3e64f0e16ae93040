import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import type { DeclarationRow } from '../declaration.ts'

type Db = Kysely<Database>

export interface NamedUnit {
  id: number
  code: string
}

/** Units by what other systems call them: their code, or their number here. */
export async function findUnits(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, NamedUnit>> {
  const { rows } = await sql<NamedUnit>`
    select id, code from organization
    where code = any(${[...names]}::text[]) or id::text = any(${[...names]}::text[])`.execute(db)
  return new Map(rows.flatMap((unit) => [[String(unit.id), unit] as const, [unit.code, unit] as const]))
}

/** Two sets for the same units are taken one after the other: the second sees what the first declared. */
export const holdUnits = (trx: Db, names: readonly string[]) =>
  sql`select pg_advisory_xact_lock(hashtext('data values'), id) from (
    select id from organization where code = any(${[...names]}::text[]) or id::text = any(${[...names]}::text[])
    order by id for key share) held`.execute(trx)

/** Units with all below them, `most` of them and one more. */
export async function findBelow(db: Db, ids: readonly number[], most: number): Promise<NamedUnit[]> {
  const { rows } = await sql<NamedUnit>`
    select id, code from organization where id in ${unitsBelow([...ids])} order by id limit ${most + 1}`.execute(
    db,
  )
  return rows
}

/** The latest that was declared for just this, and was not withdrawn. */
export async function findEarlier(
  db: Db,
  of: Pick<DeclarationRow, 'metric' | 'organizationId' | 'period' | 'audience' | 'channel'>,
): Promise<DeclarationRow | undefined> {
  return db
    .selectFrom('declaration')
    .selectAll()
    .where('metric', '=', of.metric)
    .where('organizationId', '=', of.organizationId)
    .where('period', '=', of.period)
    .where('audience', '=', of.audience)
    .where('channel', '=', of.channel)
    .where('state', '!=', 'withdrawn')
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}
