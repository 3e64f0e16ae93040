import type { FigureKind, Figure as Stated } from '@medelge/consistency'
import { type MetricKind, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Figure, findMetrics, findTargets, type MetricRow, readFigures } from '#modules/figures'
import { getOrganization } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { sentence } from '#platform/locale'

/** What is a number of things, shares of them or a place among others; months and grades contradict nothing. */
export const figureKinds: Partial<Record<MetricKind, FigureKind>> = {
  ...{ flow: 'flow', stock: 'stock', ratio: 'rate', rank: 'rank' },
}

/** Days of a year as its figures have them: what runs ends today. */
function daysOf(kind: FigureKind, year: number, today: string) {
  const last = `${year}-12-31`
  const to = today < last ? today : last
  return kind === 'stock' ? { to } : { from: `${year}-01-01`, to }
}

/**
 * What the ledger says of a unit in a year and the one before, as figures to be held against each other and against what
 * somebody writes. What nobody ever recorded is left out: nothing is known of it.
 */
export async function yearFigures(
  db: Kysely<Database>,
  { organization, year }: { organization: number; year: number },
  now: Date,
): Promise<Stated[]> {
  const today = dayOf(now)
  const unit = await getOrganization(db, organization)
  const metrics = (await findMetrics(db, {})).filter(({ kind }) => figureKinds[kind])
  const asked = [year - 1, year]
    .filter((each) => `${each}-01-01` <= today)
    .flatMap((each) => metrics.map((metric) => ({ metric, year: each })))
  const read = await readFigures(
    db,
    asked.map((one) => ({
      ...{ metric: one.metric.code, organization, period: parsePeriod(String(one.year)) },
    })),
    { now },
  )
  const targets = await findTargets(db, { organizations: [organization], years: [year - 1, year] })
  const aims = targets.flatMap((target) => {
    const metric = metrics.find(({ code }) => code === target.metric)
    return metric && target.amount !== null
      ? [aimed(metric, { ...target, amount: target.amount }, unit.name)]
      : []
  })
  const told = asked.flatMap(({ metric, year: each }, nth): Stated[] => {
    const figure = read[nth]
    if (!figure || figure.amount === null || figure.mark === 'none') return []
    return [stated(metric, figure, { unit: unit.name, year: each, today })]
  })
  return [...told, ...aims]
}

/** A target as a figure that a document says. */
const aimed = (
  { code, name, unit, scale }: MetricRow,
  { year, amount, most, source }: { year: number; amount: number; most: boolean; source: string },
  organization: string,
): Stated => ({
  ...{ document: source, organization, id: code, code, name, unit, kind: 'target' },
  ...{ from: `${year}-01-01`, to: `${year}-12-31`, value: amount / 10 ** scale, source },
  ...(most ? { comparator: '<=' as const } : {}),
})

function stated(
  { code, name, unit, scale, kind: kindOfMetric }: MetricRow,
  { amount, mark }: Pick<Figure, 'amount' | 'mark'>,
  { unit: organization, year, today }: { unit: string; year: number; today: string },
): Stated {
  const kind = figureKinds[kindOfMetric] ?? 'flow'
  return {
    ...{
      document: sentence('zh-CN', 'contradictions.ledger'),
      organization,
      id: code,
      code,
      name,
      unit,
      kind,
    },
    ...daysOf(kind, year, today),
    value: (amount ?? 0) / 10 ** scale,
    // What was counted has its records behind it, however round it is.
    ...(mark === 'declared' ? {} : { source: mark }),
  }
}
