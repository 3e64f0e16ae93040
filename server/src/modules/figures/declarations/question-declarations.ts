import { type Audience, type Channel, type Period, parsePeriod } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inhabitantsAround } from '#modules/areas'
import { findOrganizations } from '#modules/organizations'
import type { FigureQuery } from '../figure.ts'
import type { MetricRow } from '../metric.store.ts'
import { readFigures } from '../read-figures.ts'
import { type Doubt, doubtsOf, isFirst, type Known, timesBefore } from './doubt.ts'

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

/** Units beside that a first figure is held against. */
const MOST_BESIDE = 500

// Through these people far from the place are reached.
const remote: readonly Channel[] = ['online', 'blended', 'tv', 'web', 'wechat', 'app', 'short-video']

async function readUnits(db: Db, declared: readonly Declared[]) {
  const ids = [...new Set(declared.map(({ organization }) => organization))]
  const units = ids.length === 0 ? [] : await findOrganizations(db, { ids, limit: ids.length })
  return new Map(units.map((unit) => [unit.id, unit]))
}
type Units = Awaited<ReturnType<typeof readUnits>>

async function readPeople(db: Db, declared: readonly Declared[], units: Units) {
  const known = new Map<string, Known['inhabitants']>()
  const people: Known['inhabitants'][] = []
  for (const { organization, period } of declared) {
    const area = units.get(organization)?.areaId ?? 0
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

/** The most that a unit beside has of a figure, in the same period or a comparable one before; 0 where none has any. */
async function readBeside(db: Db, one: Declared, parent: number): Promise<number> {
  const below = await findOrganizations(db, { parentId: parent, limit: MOST_BESIDE })
  const units = below.filter(({ id }) => id !== one.organization)
  const queries = units.flatMap(({ id }) => comparedWith({ ...one, organization: id }))
  const figures = await readFigures(db, queries)
  return figures.reduce((most, { amount }) => Math.max(most, amount ?? 0), 0)
}

/** Adds to what is known of first figures what units beside have; rows of one unit, metric and period ask once. */
async function addBeside(db: Db, declared: readonly Declared[], known: readonly Known[], units: Units) {
  const read = new Map<string, number>()
  for (const [nth, one] of declared.entries()) {
    const parent = units.get(one.organization)?.parentId
    const first = known[nth]
    if (!parent || !first || !isFirst(first) || !['flow', 'stock'].includes(one.metric.kind)) continue
    const key = `${one.organization} ${one.metric.code} ${one.period.from} ${one.period.to}`
    const most = read.get(key) ?? (await readBeside(db, one, parent))
    read.set(key, most)
    first.beside = most
  }
}

async function questionSome(db: Db, declared: readonly Declared[]): Promise<Doubt[][]> {
  const queries = declared.map(comparedWith)
  const figures = await readFigures(db, queries.flat())
  const units = await readUnits(db, declared)
  const people = await readPeople(db, declared, units)
  let place = 0
  const known = declared.map(({ metric }, nth): Known => {
    const [now, ...before] = (queries[nth] ?? []).map(() => figures[place++]?.amount ?? 0)
    const most = metric.kind === 'stock' ? (now ?? 0) : before.length > 0 ? Math.max(...before) : null
    return { now: now ?? 0, before: most, inhabitants: people[nth] ?? null }
  })
  await addBeside(db, declared, known, units)
  return declared.flatMap(({ metric, amount, channel }, nth) => {
    const facts = known[nth]
    return facts ? [doubtsOf(metric, amount, facts, remote.includes(channel))] : []
  })
}

/** What is unlikely about each of many declared figures, in their order; the one rule for a form and for a table. */
export async function questionDeclarations(db: Db, declared: readonly Declared[]): Promise<Doubt[][]> {
  const doubts: Doubt[][] = []
  for (let first = 0; first < declared.length; first += STEP)
    doubts.push(...(await questionSome(db, declared.slice(first, first + STEP))))
  return doubts
}
