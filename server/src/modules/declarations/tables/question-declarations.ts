import { type Audience, type Channel, type Period, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inhabitantsAround } from '#modules/areas'
import { type FigureQuery, type MetricRow, readFigures } from '#modules/figures'
import { findOrganizations } from '#modules/organizations'
import { type Doubt, doubtsOf, type Known, timesBefore } from '../doubt.ts'

type Db = Kysely<Database>

/** A figure that is about to be declared. */
export interface Declared {
  metric: MetricRow
  organization: number
  period: Period
  amount: number
  audience: Audience
  channel: Channel
}

/** Figures read at once. */
const STEP = 300

// Through these people far from the place are reached.
const remote: readonly Channel[] = ['online', 'blended', 'tv', 'web', 'wechat', 'app', 'short-video']

async function readPeople(db: Db, declared: readonly Declared[]) {
  const ids = [...new Set(declared.map(({ organization }) => organization))]
  const units = ids.length === 0 ? [] : await findOrganizations(db, { ids, limit: ids.length })
  const areaOf = new Map(units.map(({ id, areaId }) => [id, areaId]))
  const known = new Map<string, Known['inhabitants']>()
  const people: Known['inhabitants'][] = []
  for (const { organization, period } of declared) {
    const area = areaOf.get(organization) ?? 0
    const year = Number(period.to.slice(0, 4))
    const key = `${area} ${year}`
    if (!known.has(key)) known.set(key, (await inhabitantsAround(db, area, year)) ?? null)
    people.push(known.get(key) ?? null)
  }
  return people
}

/** The figures a declared one is held against: first what stands there, then the comparable ones before. */
function comparedWith({ metric, organization, period }: Declared): FigureQuery[] {
  const figure = (when: Period) => ({ metric: metric.code, organization, period: when })
  const before = metric.kind === 'stock' ? [] : timesBefore(period)
  return [figure(period), ...before.map((text) => figure(parsePeriod(text)))]
}

async function questionSome(db: Db, declared: readonly Declared[]): Promise<Doubt[][]> {
  const queries = declared.map(comparedWith)
  const figures = await readFigures(db, queries.flat())
  const people = await readPeople(db, declared)
  let position = 0
  return declared.map(({ metric, amount, channel }, nth) => {
    const [now, ...before] = (queries[nth] ?? []).map(() => figures[position++]?.amount ?? 0)
    const most = metric.kind === 'stock' ? (now ?? 0) : before.length > 0 ? Math.max(...before) : null
    const known: Known = { now: now ?? 0, before: most, inhabitants: people[nth] ?? null }
    return doubtsOf(metric, amount, known, remote.includes(channel))
  })
}

/** What is unlikely about each of many declared figures, in their order; the one rule for a form and for a table. */
export async function questionDeclarations(db: Db, declared: readonly Declared[]): Promise<Doubt[][]> {
  const doubts: Doubt[][] = []
  for (let first = 0; first < declared.length; first += STEP)
    doubts.push(...(await questionSome(db, declared.slice(first, first + STEP))))
  return doubts
}
