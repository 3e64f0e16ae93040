import { type FieldSet, fieldsOf, isNullable as isNullableField } from '@medelge/fields'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { readSource, sourcesIn } from '#test/sources'
import { sessionFields } from '../../modules/activities/session.fields.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ world: false })
})
afterAll(() => platform.close())

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

type Columns = Record<string, string>

const bodyOf = (block: string): Columns =>
  Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (.+(?:\n {4,}.+|\n {2}[>)].*)*)/gm)].map((field) => [
      field[1] ?? '',
      field[2] ?? '',
    ]),
  )

/** The sets of fields a table may be declared from, by the name under which it names them. */
const fieldSets: Record<string, FieldSet> = { sessionFields }

const columnsFrom = (set = ''): Columns =>
  Object.fromEntries(
    fieldsOf(fieldSets[set] ?? {})
      .filter(([, { type }]) => type !== 'evidence')
      .map(([name, field]) => [name, isNullableField(field) ? 'value | null' : 'value']),
  )

/** Every interface of the *.table.ts files with its fields as they are written. */
function writtenTables(): Map<string, Columns> {
  const interfaces = new Map<string, { base: string | undefined; own: Columns }>()
  for (const file of sourcesIn('server/src', /\.table\.ts$/))
    for (const [, name, base, set, block] of readSource(file).matchAll(
      /interface (\w+)(?: extends (\w+)(?:, ColumnsOf<typeof (\w+)>)?)? \{(\n[\s\S]*?^)?\}$/gm,
    ))
      interfaces.set(name ?? '', { base, own: { ...columnsFrom(set), ...bodyOf(block ?? '') } })
  return new Map(
    [...interfaces].map(([name, { base, own }]) => [
      name,
      { ...(base && interfaces.get(base)?.own), ...own },
    ]),
  )
}

// What a column gives when read: the first word of a ColumnType, all else as it stands.
const isNullable = (type: string) =>
  /\| null\b|\bunknown\b/.test(type.replace(/ColumnType<([^,]+),[\s\S]*/, '$1'))
const isOptional = (type: string) => /^Generated<|undefined/.test(type)

/** `table.column null default` for each column, as the types have it. */
function typed(): string[] {
  const tables = writtenTables()
  const maps = ['server/src/database.ts', ...sourcesIn('server/src/modules', /\.tables\.ts$/)].map(
    (file) => /interface (?:Database|\w+Tables)\b[^{]*\{\n([\s\S]*?)^\}/m.exec(readSource(file))?.[1] ?? '',
  )
  return Object.entries(Object.assign({}, ...maps.map(bodyOf)) as Columns).flatMap(([table, name]) =>
    Object.entries(tables.get(name) ?? { '(no such type)': name }).map(
      ([column, type]) =>
        `${snake(table)}.${snake(column)}${isNullable(type) ? ' null' : ''}${isOptional(type) ? ' default' : ''}`,
    ),
  )
}

/** The same as the migrated database has it. */
async function migrated(): Promise<string[]> {
  const { rows } = await sql<{ place: string; nullable: boolean; filled: boolean }>`
    select table_name || '.' || column_name as place, is_nullable = 'YES' as nullable,
      column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as filled
    from information_schema.columns where table_schema = 'public'
      and table_name not in ('schema_migration', 'house_note')
      and table_name not in (select viewname::text from pg_views where schemaname = 'public')`.execute(
    platform.db,
  )
  return rows.map(
    ({ place, nullable, filled }) => `${place}${nullable ? ' null' : ''}${filled ? ' default' : ''}`,
  )
}

const bare = (column: string) => column.split(' ')[0] ?? ''

it('names every table and column of the database, and no other', async () => {
  const [types, schema] = [typed().map(bare).sort(), (await migrated()).map(bare).sort()]
  expect(types.length).toBeGreaterThan(60)
  expect(types).toEqual(schema)
})

it('knows which columns may be empty, and which may be left out', async () => {
  const schema = await migrated()
  const facts = new Set(schema.flatMap((line) => [line, line.replace(' default', '')]))
  // Leaving a column out of an insert must be allowed by the database; demanding it always may be stricter.
  // An unknown JSON value may be read as null whether the column allows it or not.
  const holds = (line: string) => facts.has(line) || facts.has(line.replace(' null', ''))
  const lies = typed().filter((line) => !holds(line))
  const nullable = new Set(
    typed()
      .filter((line) => line.includes(' null'))
      .map(bare),
  )
  const hidden = schema.filter((line) => line.includes(' null') && !nullable.has(bare(line)))
  expect({ lies, hidden }).toEqual({ lies: [], hidden: [] })
})
