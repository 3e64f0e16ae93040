import type { Line } from './line.ts'
import type { Headcount } from './rule.ts'
import type { Audience } from './vocabulary.ts'

/** The facts of a session that can differ between two versions, in the order one reads them; head-counts apart. */
export const SESSION_FIELDS = [
  'title',
  'kind',
  'activityId',
  'seriesId',
  'day',
  'endDay',
  'startTime',
  'endTime',
  'areaId',
  'place',
  'hosts',
  'experts',
  'themes',
  'countMethod',
  'materials',
  'works',
  'note',
] as const
export type SessionField = (typeof SESSION_FIELDS)[number]

type Value = string | number | readonly (string | number)[] | null

/** One version of a session: any of its fields, and its head-counts. What is not there counts as empty. */
export type SessionVersion = { readonly [F in SessionField]?: Value | undefined } & {
  readonly headcounts?: readonly Headcount[] | undefined
}

/** A field that changed, or the people of one audience on site or online. */
export type SessionChange =
  | { field: SessionField; before: Value; after: Value }
  | { field: 'offline' | 'online'; audience: Audience; before: number; after: number }

const emptyAs = (value: Value | undefined): Value =>
  value === undefined || value === '' || value === 0 || (Array.isArray(value) && value.length === 0)
    ? null
    : value

const same = (a: Value, b: Value) => JSON.stringify(a) === JSON.stringify(b)

function peopleOf(heads: readonly Headcount[] = []): Map<Audience, Headcount> {
  const people = new Map<Audience, Headcount>()
  for (const { audience, offline, online } of heads) {
    const before = people.get(audience)
    people.set(audience, {
      audience,
      offline: (before?.offline ?? 0) + offline,
      online: (before?.online ?? 0) + online,
    })
  }
  return people
}

/**
 * What is different in the later of two versions of a session, field by field; the order of hosts matters (the first
 * leads), the order of head-counts does not. Empty, missing and 0 are the same.
 * @example
 * const was = { title: '讲座', place: '文化站', headcounts: [{ audience: 'public' as const, offline: 30, online: 0 }] }
 * const is = { ...was, headcounts: [{ audience: 'public' as const, offline: 20, online: 0 }] }
 * compareSessions(was, is) // → [{ field: 'offline', audience: 'public', before: 30, after: 20 }]
 */
export function compareSessions(before: SessionVersion, after: SessionVersion): SessionChange[] {
  const changes: SessionChange[] = []
  for (const field of SESSION_FIELDS) {
    const [was, is] = [emptyAs(before[field]), emptyAs(after[field])]
    if (!same(was, is)) changes.push({ field, before: was, after: is })
  }
  const [had, has] = [peopleOf(before.headcounts), peopleOf(after.headcounts)]
  for (const audience of new Set([...had.keys(), ...has.keys()])) {
    for (const field of ['offline', 'online'] as const) {
      const [was, is] = [had.get(audience)?.[field] ?? 0, has.get(audience)?.[field] ?? 0]
      if (was !== is) changes.push({ field, audience, before: was, after: is })
    }
  }
  return changes
}

/** What a metric got from a record before, and gets after. */
export interface TotalChange {
  metric: string
  before: number
  after: number
}

/**
 * By how much the totals of each metric change when some lines are reversed and others posted instead. A metric is
 * also listed at the same sum when its lines differ: another day, audience or channel.
 * @example
 * const line = { metric: 'tour-stops', day: '2021-05-01', audience: 'none' as const, channel: 'none' as const }
 * compareTotals([{ ...line, amount: 1 }], []) // → [{ metric: 'tour-stops', before: 1, after: 0 }]
 */
export function compareTotals(before: readonly Line[], after: readonly Line[]): TotalChange[] {
  const sumOf = (lines: readonly Line[], metric: string) =>
    lines.reduce((sum, line) => (line.metric === metric ? sum + line.amount : sum), 0)
  const written = (lines: readonly Line[], metric: string) =>
    lines
      .filter((line) => line.metric === metric)
      .map(({ day, audience, channel, amount }) => `${day} ${audience} ${channel} ${amount}`)
      .sort()
      .join()
  return [...new Set([...before, ...after].map((line) => line.metric))]
    .filter((metric) => written(before, metric) !== written(after, metric))
    .map((metric) => ({ metric, before: sumOf(before, metric), after: sumOf(after, metric) }))
}
