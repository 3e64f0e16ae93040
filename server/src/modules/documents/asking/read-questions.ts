import { type Ask, type Asked, plainLines, questionsOf } from '@medelge/documents'
import { formatAmount, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { readFigures } from '#modules/figures'
import { tableRecords } from '#modules/registers'
import type { DocumentContent, SectionContent } from '../document.content.ts'
import type { SaidFigure } from '../figures/said-figure.ts'
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
  const values = new Map(
    figures.map(({ metric, amount, scale, mark }) => [
      metric,
      amount === null || mark === 'none' ? undefined : formatAmount(amount, scale),
    ]),
  )
  const counts = new Map<string, number>()
  for (const list of new Set(asks.flatMap(listsOf))) {
    const asked = { list, organization: organizationId, period, newOnly: true, columns: [] }
    counts.set(list, (await tableRecords(db, asked, now)).count)
  }
  return {
    figure: (metric: string) => values.get(metric),
    records: (list: string) => counts.get(list),
    // Whether the unit itself changed in the year is not looked up yet.
    fact: () => undefined,
  }
}

function linesOf({ key, body }: SectionContent, figures: readonly SaidFigure[]): string[] {
  const own = figures.filter(({ section }) => section === key)
  let nth = 0
  return plainLines(body, () => own[nth++]?.text ?? '')
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
      { lines: linesOf(section, figures), values: section.values },
      known,
    ).map((one) => ({ ...one, section: section.key })),
  )
}
