import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface NamedRow {
  id: number
  name: string
  shortName: string
  code: string
  areaId: number
  /** A name it had; a unit comes once with each that was asked for. */
  formerName: string | null
}

/** Units of these names, short names, codes or former names, all in the form of `plainWord`. */
export async function findNamed(db: Db, words: readonly string[]): Promise<NamedRow[]> {
  if (words.length === 0) return []
  const wanted = sql`${[...words]}::text[]`
  const plain = (column: string) =>
    sql`lower(regexp_replace(normalize(${sql.raw(column)}, nfkc), '\\s', '', 'g')) = any(${wanted})`
  const { rows } = await sql<NamedRow>`
    select o.id, o.name, o.short_name, o.code, o.area_id, null as former_name from organization o
    where o.closed_on is null and (${plain('o.name')} or ${plain('o.short_name')} or o.code = any(${wanted}))
    union all
    select o.id, o.name, o.short_name, o.code, o.area_id, f.name from former_name f
    join organization o on o.id = f.organization_id
    where o.closed_on is null and ${plain('f.name')}
    union all
    select o.id, o.name, o.short_name, o.code, o.area_id, f.short_name from former_name f
    join organization o on o.id = f.organization_id
    where o.closed_on is null and ${plain('f.short_name')}`.execute(db)
  return rows
}
