import { type FieldSet, fieldsOf } from '@medelge/fields'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Values } from '../days/spans.ts'

type Db = Kysely<Database>

const named = ['area', 'organization'] as const
type Named = (typeof named)[number]
type Ids = Record<Named, Set<string>>

const isNamed = (type: string): type is Named => named.some((one) => one === type)

const listed = (value: unknown): unknown[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]

/** The areas and units that values name, in fields and in cells of tables, with the field that names each. */
export function* referencesIn(fields: FieldSet, values: Values) {
  for (const [name, field] of fieldsOf(fields)) {
    if (isNamed(field.type))
      for (const id of listed(values[name])) yield { name, type: field.type, id: String(id) }
    if (field.type !== 'rows') continue
    for (const [cell, { type }] of Object.entries(field.cells))
      if (isNamed(type))
        for (const row of listed(values[name]))
          for (const id of listed((row as Values)[cell])) yield { name, type, id: String(id) }
  }
}

/** What these are called, areas as on a day where one is given, as `area:12`; what there is none of is not in it. */
export async function nameReferences(
  db: Db,
  references: Iterable<{ type: Named; id: string }>,
  day?: string,
): Promise<Map<string, string>> {
  const ids: Ids = { area: new Set(), organization: new Set() }
  for (const { type, id } of references) ids[type].add(id)
  const [areas, organizations] = [[...ids.area], [...ids.organization]]
  if (areas.length + organizations.length === 0) return new Map()
  const { rows } = await sql<{ key: string; name: string }>`
    select 'area:' || area as key, held.name
    from unnest(${areas.map(Number)}::int[]) area cross join lateral area_on(area, ${day ?? null}::date) held
    union all
    select 'organization:' || id, short_name from organization where id = any(${organizations.map(Number)}::int[])`.execute(
    db,
  )
  return new Map(rows.map(({ key, name }) => [key, name]))
}
