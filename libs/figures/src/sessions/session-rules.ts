import type { Condition, Measure, Rule } from '../rule.ts'
import type { SessionKind } from './session-kinds.ts'

/** Kinds that are outreach to people, as opposed to exchange among scientists or the association's own courses. */
export const OUTREACH_KINDS = [
  'lecture',
  'training',
  'exhibition',
  'tour-stop',
  'consultation',
  'key-date',
  'contest',
  'stream',
  'visit',
] as const satisfies readonly SessionKind[]

const outreach: Condition = { field: 'kind', in: OUTREACH_KINDS }
const kind = (value: SessionKind): Condition => ({ field: 'kind', equals: value })
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

/** The written rules by which a counted session feeds the metrics; no two of them feed the same metric. */
export const SESSION_RULES: readonly Rule[] = [
  held('outreach-sessions', 'popsci-publicity-events', outreach),
  people('outreach-audience', 'popsci-activity-beneficiaries', outreach),
  held('training-sessions', 'popsci-training-sessions', kind('training')),
  people('training-audience', 'popsci-training-beneficiaries', kind('training')),
  held('farmer-training-sessions', 'farmer-training-sessions', kind('training'), {
    field: 'audiences',
    includes: 'farmers-herders',
  }),
  {
    ...people('farmer-training-audience', 'farmer-training-beneficiaries', kind('training'), {
      field: 'audiences',
      includes: 'farmers-herders',
    }),
    heads: ['farmers-herders'],
  },
  held('academic-events', 'academic-exchange-events', kind('academic')),
  people(
    'annual-meeting-audience',
    'academic-annual-meeting-participants',
    kind('academic'),
    series('academic-annual'),
  ),
  people('international-audience', 'intl-exchange-participants', kind('international')),
  people('cadre-trainees', 'cadre-training-participants', kind('cadre-training')),
  number('contest-works', 'contest-works-collected', { field: 'works' }, kind('contest')),
  held('tour-stops', 'tour-stops', kind('tour-stop')),
  people('tour-beneficiaries', 'tour-beneficiaries', kind('tour-stop')),
  held('experts-tour-sessions', 'hundred-experts-tour-sessions', outreach, series('hundred-experts-tour')),
  people(
    'experts-tour-audience',
    'hundred-experts-tour-beneficiaries',
    outreach,
    series('hundred-experts-tour'),
  ),
  held('caravan-sessions', 'caravan-sessions', kind('tour-stop'), series('caravan')),
  people('caravan-audience', 'caravan-beneficiaries', kind('tour-stop'), series('caravan')),
  held('mobile-museum-sessions', 'mobile-museum-sessions', kind('tour-stop'), series('mobile-museum')),
  people('mobile-museum-audience', 'mobile-museum-beneficiaries', kind('tour-stop'), series('mobile-museum')),
  held('volunteer-sessions', 'volunteer-service-sessions', outreach, series('volunteer-service')),
  people('volunteer-audience', 'volunteer-service-beneficiaries', outreach, series('volunteer-service')),
  held('spirit-sessions', 'spirit-lecture-sessions', outreach, series('scientist-spirit')),
  people('spirit-audience', 'spirit-lecture-audience', outreach, series('scientist-spirit')),
  held('stream-sessions', 'online-lecture-sessions', kind('stream')),
  {
    ...number('stream-audience', 'online-lecture-audience', 'online', kind('stream')),
    by: ['audience', 'channel'],
  },
  held('sci-workers-day', 'st-workers-day-sessions', kind('key-date'), series('sci-workers-day')),
  held('science-day', 'science-day-sessions', kind('key-date'), series('science-day')),
  number('leaflets', 'leaflets-handed-out', { field: 'materials' }, outreach),
]
