import { crosswalk, explain } from '@medelge/figures'
import Type, { type Static, type TObject } from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale } from '#platform/locale'
import { getMetrics } from '../catalogue/metric.store.ts'
import type { RecordFeed } from './record-feed.ts'

/** Why a draft of a noun would count in each metric or not, under the noun's own address and in its own words. */
export const explainDraft = <const Path extends string, Draft extends TObject>({
  path,
  rules,
  draft,
  factsOf,
}: RecordFeed<Path, Draft>) =>
  endpoint({
    route: `POST /api/${path}/explanations` as const,
    summary: 'Why a record counts in each metric or does not, by the written rules; nothing is saved',
    may: 'member',
    body: draft,
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
      const { verdicts } = crosswalk(rules, await factsOf(db, body as Static<Draft>))
      const metrics = await getMetrics(db, [...new Set(rules.map(({ metric }) => metric))])
      return {
        verdicts: verdicts.map((verdict) => {
          const said = explain(verdict, locale)
          const metric = metrics.get(said.metric)
          const name = locale === 'en' ? metric?.nameEn : metric?.name
          return { ...said, metricName: name ?? said.metric, unit: metric?.unit ?? '' }
        }),
      }
    },
  })
