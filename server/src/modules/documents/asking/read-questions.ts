import { type Ask, type Asked, questionsOf } from '@medelge/documents'
import { parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readFigures } from '#modules/figures'
import { changedWithin } from '#modules/organizations'
import { tableRecords } from '#modules/registers'
import type { DocumentContent } from '../document.content.ts'
import { recordedDecimal } from '../figures/recorded-decimal.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
import { saidLines } from '../figures/said-lines.ts'
import { findTemplate } from '../templates.ts'

type Db = Kysely<Database>

export interface SectionQuestion extends Asked {
  section: string
}

const metricsOf = (ask: Ask) => (ask.when === 'differs' ? [ask.metric] : (ask.metrics ?? []))
const listsOf = (ask: Ask) => (ask.when === 'differs' ? [] : (ask.lists ?? []))

/** What the platform holds of a unit and a period, as far as it is asked about. */
async function knownOf(db: Db, { organizationId, period }: DocumentContent, asks: readonly Ask[], now: Date) {
  const metrics = [...new Set(asks.flatMap(metricsOf))]
  const figures = await readFigures(
    db,
    metrics.map((metric) => ({ metric, organization: organizationId, period: parsePeriod(period) })),
    { now },
  )
  const values = new Map(figures.map((figure) => [figure.metric, recordedDecimal(figure)]))
  const counts = new Map<string, number>()
  for (const list of new Set(asks.flatMap(listsOf))) {
    const asked = { list, organization: organizationId, period, newOnly: true, columns: [] }
    counts.set(list, (await tableRecords(db, asked, now)).count)
  }
  const isAsked = asks.some((ask) => ask.when === 'says-none' && (ask.facts ?? []).length > 0)
  const changed = isAsked ? await changedWithin(db, organizationId, parsePeriod(period)) : undefined
  return {
    figure: (metric: string) => values.get(metric),
    records: (list: string) => counts.get(list),
    fact: () => changed,
  }
}

/** What is asked of a document before anyone signs, by its template: 无 where something is on record, and the like. */
export async function readQuestions(
  db: Db,
  content: DocumentContent,
  figures: readonly SaidFigure[],
  now: Date,
): Promise<SectionQuestion[]> {
  const asksOf = new Map(
    findTemplate(content.template)?.sections.map(({ key, asks = [] }) => [key, asks] as const),
  )
  const all = content.sections.flatMap(({ key }) => asksOf.get(key) ?? [])
  if (all.length === 0) return []
  const known = await knownOf(db, content, all, now)
  return content.sections.flatMap((section) =>
    questionsOf(
      asksOf.get(section.key) ?? [],
      { lines: saidLines(section, figures), values: section.values },
      known,
    ).map((one) => ({ ...one, section: section.key })),
  )
}
