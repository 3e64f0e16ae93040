import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import type { RecordRow } from '../record.ts'
import { newestOf, readValues, type Versions } from '../values/read-values.ts'
import { nameReferences, referencesIn } from '../values/references.ts'
import type { TwinRow } from './twin-rows.ts'

type Db = Kysely<Database>
type Shown = RecordRow & { unitName: string; areaName: string | null; merging: boolean }

/** A group with its records, values under the newest version of the list. */
export type WholeTwins = TwinRow & {
  records: Shown[]
  named: Record<string, string>
  saidByName: string
}

async function findShown(db: Db, ids: readonly string[]): Promise<Shown[]> {
  const { rows } = await sql<Shown>`
    select r.*, o.short_name as unit_name, a.name as area_name, exists (
      select from register_merger m where (m.stays || m.ends) @> array[r.id]
        and m.state in ('draft', 'submitted', 'returned')) as merging
    from register_record r join organization o on o.id = r.organization_id left join area a on a.id = r.area_id
    where r.id = any(${[...ids]}::uuid[]) order by r.since, r.recorded_at, r.id`.execute(db)
  return rows
}

async function findPeople(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from person where id::text = any(${[...ids]}::text[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Looks up what groups only name. */
export function completeTwins(db: Db, versions: Versions) {
  const fields = fieldsOfKind(newestOf(versions).form)
  return async (rows: readonly TwinRow[]): Promise<WholeTwins[]> => {
    const shown = await findShown(
      db,
      rows.flatMap(({ ids }) => ids),
    )
    const read = shown.map((row) => ({ ...row, values: readValues(versions, row.definition, row.values) }))
    const byId = new Map(read.map((row) => [row.id, row]))
    const names = await nameReferences(
      db,
      read.flatMap(({ values }) => [...referencesIn(fields, values)]),
    )
    const people = await findPeople(
      db,
      rows.flatMap(({ saidBy }) => saidBy ?? []),
    )
    return rows.map((row) => {
      const own = new Set(row.ids)
      const records = [...byId.values()].filter(({ id }) => own.has(id))
      const references = records.flatMap(({ values }) => [...referencesIn(fields, values)])
      const keys = references.map(({ type, id }) => `${type}:${id}`)
      return {
        ...row,
        records,
        named: Object.fromEntries(keys.map((key) => [key, names.get(key) ?? ''])),
        saidByName: people.get(row.saidBy ?? '') ?? '',
      }
    })
  }
}
