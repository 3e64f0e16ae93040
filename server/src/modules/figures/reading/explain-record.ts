import {
  AUDIENCES,
  crosswalk,
  explain,
  FACILITY_RULES,
  type Facts,
  facilityFacts,
  SESSION_KINDS,
  SESSION_RULES,
  sessionFacts,
} from '@medelge/figures'
import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale, wordsOf } from '#platform/locale'
import { Choice, Day, Id } from '#platform/shapes'
import { getMetrics } from '../catalogue/metric.store.ts'

const Count = Type.Integer({ minimum: 0, maximum: 100_000_000 })

const Session = Type.Object(
  {
    kind: Choice(SESSION_KINDS),
    series: Type.Optional(Type.String({ maxLength: 80 })),
    themes: Type.Optional(Type.Array(Type.String({ maxLength: 80 }), { maxItems: 20 })),
    hosts: Type.Array(Id, { minItems: 1, maxItems: 50 }),
    day: Day,
    headcounts: Type.Array(Type.Object({ audience: Choice(AUDIENCES), offline: Count, online: Count }), {
      maxItems: 20,
    }),
    materials: Type.Optional(Count),
    works: Type.Optional(Count),
  },
  { additionalProperties: false },
)
const Facility = Type.Object(
  {
    kind: Type.String({ maxLength: 40 }),
    event: Choice(['opened', 'closed', 'added']),
    day: Day,
    quantity: Type.Optional(Count),
  },
  { additionalProperties: false },
)

export const explainRecord = endpoint({
  route: 'POST /api/figures/explanations',
  summary: 'Why a record counts in each metric or does not, by the written rules; nothing is saved',
  may: 'member',
  body: Type.Union([
    Type.Object({ session: Session }, { additionalProperties: false }),
    Type.Object({ facility: Facility }, { additionalProperties: false }),
  ]),
  answer: Type.Object({
    verdicts: Type.Array(
      Type.Object({
        rule: Type.String(),
        metric: Type.String(),
        metricName: Type.String(),
        unit: Type.String(),
        counted: Type.Boolean(),
        amount: Type.Integer(),
        basis: Type.String(),
        reason: Type.String(),
      }),
    ),
  }),
  async handle({ db, body, request }) {
    const locale = pickLocale(request.headers['accept-language'])
    const facts: Facts = 'session' in body ? sessionFacts(body.session) : facilityFacts(body.facility)
    const { verdicts } = crosswalk('session' in body ? SESSION_RULES : FACILITY_RULES, facts)
    const metrics = await getMetrics(db, [...new Set(verdicts.map((verdict) => verdict.rule.metric))])
    return {
      verdicts: verdicts.map((verdict) => {
        const said = explain(verdict, locale, (sort, code) =>
          sort === 'value' ? wordsOf(locale).get(`value.session-kind.${code}`) : undefined,
        )
        const metric = metrics.get(said.metric)
        const name = locale === 'en' ? metric?.nameEn : metric?.name
        return { ...said, metricName: name ?? said.metric, unit: metric?.unit ?? '' }
      }),
    }
  },
})
