import { type FieldSet, fieldsOf } from '@medelge/fields'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Values } from '../days/spans.ts'

type Db = Kysely<Database>

/** Types whose values are the id of something: an area, a unit, somebody on the rolls, a record of a list, a file. */
export const namedTypes = ['area', 'organization', 'person', 'record', 'evidence'] as const
export type NamedType = (typeof namedTypes)[number]

/** What a value names; of a record, `of` is the list it must stand in. */
export interface Reference {
  type: NamedType
  id: string
  of?: string
}

const isNamed = (type: string): type is NamedType => namedTypes.some((one) => one === type)

const listed = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]

const referencesOf = (field: { type: string; of?: unknown }, value: unknown): Reference[] => {
  const { type, of } = field
  if (!isNamed(type)) return []
  return listed(value).map((id) => ({
    type,
    id: String(id),
    ...(type === 'record' ? { of: String(of) } : {}),
  }))
}

/** Under what a name stands among those that came along with an answer: `area:12`. */
export const keyOf = ({ type, id }: Reference) => `${type}:${id}`

/** All that values name, in fields and in cells of tables, with the field that names each. */
export function* referencesIn(fields: FieldSet, values: Values): Generator<Reference & { name: string }> {
  for (const [name, field] of fieldsOf(fields)) {
    for (const one of referencesOf(field, values[name])) yield { name, ...one }
    if (field.type !== 'rows') continue
    for (const [cell, of] of Object.entries(field.cells))
      for (const row of listed(values[name]))
        for (const one of referencesOf(of, (row as Values)[cell])) yield { name, ...one }
  }
}

const namesOf = {
  area: (ids: readonly string[], day: string | undefined) => sql`
    select 'area:' || area as key, held.name
    from unnest(${ids.map(Number)}::int[]) area cross join lateral area_on(area, ${day ?? null}::date) held`,
  organization: (ids: readonly string[]) => sql`
    select 'organization:' || id as key, short_name as name from organization where id = any(${ids.map(Number)}::int[])`,
  // Of two that were found to be one, the one that stands for both is called.
  person: (ids: readonly string[]) => sql`
    select 'person:' || asked as key, m.name from unnest(${ids}::uuid[]) asked
    join member m on m.id = (
      with recursive led(id, n) as (
        select asked, 0
        union all select x.merged_into, n + 1 from led join member x on x.id = led.id where x.merged_into is not null)
      select id from led order by n desc limit 1)`,
  record: (ids: readonly string[], _: string | undefined, of: readonly string[]) => sql`
    select 'record:' || r.id as key, r.name from unnest(${ids}::uuid[], ${of}::text[]) as named(id, kind)
    join register_record r on r.id = named.id and r.kind = named.kind`,
  evidence: (ids: readonly string[]) => sql`
    select 'evidence:' || id as key, name from evidence where id = any(${ids}::uuid[])`,
}

/** What these are called, areas as on a day where one is given, as `area:12`; what there is none of is not in it. */
export async function nameReferences(
  db: Db,
  references: Iterable<Reference>,
  day?: string,
): Promise<Map<string, string>> {
  const asked = [...new Map([...references].map((one) => [`${keyOf(one)} ${one.of}`, one])).values()]
  const parts = namedTypes.flatMap((type) => {
    const ones = asked.filter((one) => one.type === type)
    const ids = ones.map(({ id }) => id)
    return ids.length === 0
      ? []
      : [
          namesOf[type](
            ids,
            day,
            ones.map(({ of }) => of ?? ''),
          ),
        ]
  })
  if (parts.length === 0) return new Map()
  const { rows } = await sql<{ key: string; name: string }>`${sql.join(parts, sql` union all `)}`.execute(db)
  return new Map(rows.map(({ key, name }) => [key, name]))
}
