import { KINDS, type KindFeed, type SessionKindEntry } from '../kinds/session-kind-entries.ts'
import type { Condition, Measure, Rule } from '../rule.ts'

/** The latest edition of the rules of outreach: whenever a kind joins, they have a version more. */
const latest = (kinds: readonly SessionKindEntry[]) =>
  Math.max(1, ...kinds.map(({ outreach = 0 }) => outreach))

/** Kinds that are outreach to people, as opposed to exchange among scientists or the association's own courses. */
const outreachKinds = (kinds: readonly SessionKindEntry[], edition: number): string[] =>
  kinds.filter(({ outreach = Number.POSITIVE_INFINITY }) => outreach <= edition).map(({ code }) => code)

export const OUTREACH_KINDS = outreachKinds(KINDS, latest(KINDS)) as Extract<
  (typeof KINDS)[number],
  { outreach: number }
>['code'][]

const kind = (value: string): Condition => ({ field: 'kind', equals: value })
const series = (value: string): Condition => ({ field: 'series', equals: value })

const held = (code: string, metric: string, ...when: Condition[]): Rule => ({
  code,
  version: 1,
  metric,
  when,
  amount: 'one',
  by: ['channel'],
})
const people = (code: string, metric: string, ...when: Condition[]): Rule => ({
  code,
  version: 1,
  metric,
  when,
  amount: 'audience',
  by: ['audience', 'channel'],
})
const number = (code: string, metric: string, amount: Measure, ...when: Condition[]): Rule => ({
  code,
  version: 1,
  metric,
  when,
  amount,
})

/** The rule by which a kind feeds a metric of its own. */
function ruleOf(code: string, { rule, metric, counts }: KindFeed): Rule {
  if (counts === 'sessions') return held(rule, metric, kind(code))
  if (counts === 'audience') return people(rule, metric, kind(code))
  if (counts === 'online') return { ...number(rule, metric, counts, kind(code)), by: ['audience', 'channel'] }
  return number(rule, metric, counts, kind(code))
}

/** The rules that ask for outreach, as they were in one of their editions. */
function outreachRules(kinds: readonly SessionKindEntry[], version: number): Rule[] {
  const outreach: Condition = { field: 'kind', in: outreachKinds(kinds, version) }
  return [
    held('outreach-sessions', 'popsci-publicity-events', outreach),
    people('outreach-audience', 'popsci-activity-beneficiaries', outreach),
    held('experts-tour-sessions', 'hundred-experts-tour-sessions', outreach, series('hundred-experts-tour')),
    people(
      'experts-tour-audience',
      'hundred-experts-tour-beneficiaries',
      outreach,
      series('hundred-experts-tour'),
    ),
    held('volunteer-sessions', 'volunteer-service-sessions', outreach, series('volunteer-service')),
    people('volunteer-audience', 'volunteer-service-beneficiaries', outreach, series('volunteer-service')),
    held('spirit-sessions', 'spirit-lecture-sessions', outreach, series('scientist-spirit')),
    people('spirit-audience', 'spirit-lecture-audience', outreach, series('scientist-spirit')),
    number('leaflets', 'leaflets-handed-out', { field: 'materials' }, outreach),
  ].map((rule) => ({ ...rule, version }))
}

const farmers: Condition = { field: 'audiences', includes: 'farmers-herders' }

/** What only some sessions of a kind feed: those of a series, or for an audience. */
const NARROWER: readonly Rule[] = [
  held('farmer-training-sessions', 'farmer-training-sessions', kind('training'), farmers),
  {
    ...people('farmer-training-audience', 'farmer-training-beneficiaries', kind('training'), farmers),
    heads: ['farmers-herders'],
  },
  people(
    'annual-meeting-audience',
    'academic-annual-meeting-participants',
    kind('academic'),
    series('academic-annual'),
  ),
  held('caravan-sessions', 'caravan-sessions', kind('tour-stop'), series('caravan')),
  people('caravan-audience', 'caravan-beneficiaries', kind('tour-stop'), series('caravan')),
  held('mobile-museum-sessions', 'mobile-museum-sessions', kind('tour-stop'), series('mobile-museum')),
  people('mobile-museum-audience', 'mobile-museum-beneficiaries', kind('tour-stop'), series('mobile-museum')),
  held('sci-workers-day', 'st-workers-day-sessions', kind('key-date'), series('sci-workers-day')),
  held('science-day', 'science-day-sessions', kind('key-date'), series('science-day')),
]

/** The written rules by which counted sessions of these kinds feed the metrics; no two of them feed the same metric. */
export const sessionRulesOf = (kinds: readonly SessionKindEntry[]): Rule[] => [
  ...outreachRules(kinds, latest(kinds)),
  ...kinds.flatMap(({ code, feeds = [] }) => feeds.map((feed) => ruleOf(code, feed))),
  ...NARROWER,
]

/** What the rules of outreach were before a kind joined: entries still name them. */
export const formerRulesOf = (kinds: readonly SessionKindEntry[]): Rule[] =>
  Array.from({ length: latest(kinds) - 1 }, (_, nth) => outreachRules(kinds, nth + 1)).flat()

export const SESSION_RULES: readonly Rule[] = sessionRulesOf(KINDS)
export const FORMER_RULES: readonly Rule[] = formerRulesOf(KINDS)
