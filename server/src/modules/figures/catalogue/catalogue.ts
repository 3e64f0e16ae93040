import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Formula, MetricKind } from '@medelge/figures'
import { csvRecords } from '@medelge/sheets'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { spellings } from '#platform/text/spellings'

/** The themes of the catalogue, in the order people see them; one file of metrics each. */
export const themes = [
  'activities',
  'training',
  'contests',
  'facilities',
  'bases',
  'teams',
  'awards',
  'academic',
  'media',
  'organizations',
  'innovation',
  'money',
  'literacy',
  'work',
] as const
export type Theme = (typeof themes)[number]

export interface CatalogueMetric {
  code: string
  kind: MetricKind
  unit: string
  scale: number
  theme: Theme
  name: string
  nameEn: string
  definition: string
  formula: Formula | null
}

const read = (file: string) => readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')

/** The rows of a text of values, each by the names in its first line. */
function rowsOf(text: string): Record<string, string | undefined>[] {
  const [names = [], ...rows] = csvRecords(text, ',')
  return rows.map((row) => Object.fromEntries(names.map((name, position) => [name, row[position]])))
}

/** The written catalogue: every metric with its unit, scale (decimal places), kind and definition. */
export function readCatalogue(): CatalogueMetric[] {
  const formulas = JSON.parse(read('formulas.json')) as Record<string, Formula>
  return themes.flatMap((theme) =>
    rowsOf(read(`${theme}.csv`)).map((row) => ({
      code: row.code ?? '',
      kind: row.kind as MetricKind,
      unit: row.unit ?? '',
      scale: Number(row.scale),
      theme,
      name: row.name ?? '',
      nameEn: row.name_en ?? '',
      definition: row.definition ?? '',
      formula: formulas[row.code ?? ''] ?? null,
    })),
  )
}

/**
 * Brings the table of metrics to the written catalogue; may run at every start. A changed definition or formula
 * raises the metric's version; what officers changed since is theirs and left alone. Kind and scale of a known metric cannot change: its postings are written in them.
 */
export async function loadCatalogue(trx: Kysely<Database>): Promise<void> {
  const catalogue = readCatalogue()
  // Spelling some 350 names takes longer than all the rest of a start, so a catalogue that is in place is left alone.
  const digest = createHash('sha256').update(JSON.stringify(catalogue)).digest('hex')
  const { rows: notes } = await sql<{ digest: string | null }>`
    select value->>'digest' as digest from house_note where name = 'figures.catalogue'`.execute(trx)
  if (notes[0]?.digest === digest) return
  await writeCatalogue(trx, catalogue)
  await sql`
    insert into house_note (name, value) values ('figures.catalogue', ${JSON.stringify({ digest })}::jsonb)
    on conflict (name) do update set value = excluded.value`.execute(trx)
}

async function writeCatalogue(trx: Kysely<Database>, catalogue: readonly CatalogueMetric[]): Promise<void> {
  const rows = catalogue.map((metric, position) => ({
    ...metric,
    ...spellings(metric.name),
    name_en: metric.nameEn,
    position,
  }))
  const { rows: kept } = await sql<{ code: string }>`
    insert into metric as m (code, kind, unit, scale, theme, position, name, name_en, definition, pinyin, initials, formula)
    select code, kind, unit, scale, theme, position, name, name_en, definition, pinyin, initials, nullif(formula, 'null')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(code text, kind text, unit text, scale smallint,
      theme text, position int, name text, name_en text, definition text, pinyin text, initials text, formula jsonb)
    order by position
    on conflict (code) do update set
      unit = excluded.unit, theme = excluded.theme, position = excluded.position, name = excluded.name,
      name_en = excluded.name_en, definition = excluded.definition, pinyin = excluded.pinyin,
      initials = excluded.initials, formula = excluded.formula,
      version = m.version + ((m.definition, m.formula) is distinct from (excluded.definition, excluded.formula))::int
    where m.kind = excluded.kind and m.scale = excluded.scale and not m.local
    returning code`.execute(trx)
  const { rows: local } = await sql<{ code: string }>`select code from metric where local`.execute(trx)
  const found = new Set([...kept, ...local].map((row) => row.code))
  const changed = rows.find((row) => !found.has(row.code))
  if (changed) throw new Error(`metric ${changed.code}: kind and scale cannot change once written`)
}
