import { METRIC_KINDS } from '@medelge/figures'
import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { pickLocale, sentence } from '#platform/locale'
import { Choice } from '#platform/shapes'
import { themes } from '../catalogue/catalogue.ts'
import { findMetrics } from '../catalogue/metric.store.ts'
import { recordFed } from '../crosswalk/record-fed.ts'

export const MetricSchema = Type.Object({
  code: Type.String(),
  kind: Choice(METRIC_KINDS),
  unit: Type.String(),
  scale: Type.Integer(),
  theme: Choice(themes),
  name: Type.String(),
  nameEn: Type.String(),
  definition: Type.String(),
  version: Type.Integer(),
  computed: Type.Boolean(),
  recordFed: Type.Boolean({
    description: 'Counted records give it; what is declared on top is shown as such to whoever checks it',
  }),
})

export const findMetricsEndpoint = endpoint({
  route: 'GET /api/metrics',
  summary: 'The catalogue of metrics by theme, or those whose name, code or pinyin contains a word',
  may: 'member',
  query: Type.Object({
    theme: Type.Optional(Choice(themes)),
    search: Type.Optional(Type.String({ maxLength: 50 })),
  }),
  answer: Type.Object({
    themes: Type.Array(
      Type.Object({ code: Choice(themes), name: Type.String(), metrics: Type.Array(MetricSchema) }),
    ),
  }),
  async handle({ db, query, request }) {
    const locale = pickLocale(request.headers['accept-language'])
    const rows = await findMetrics(db, query)
    const isRecordFed = await recordFed(db)
    const groups = themes.map((code) => ({
      code,
      name: sentence(locale, `theme.${code}`),
      metrics: rows
        .filter((row) => row.theme === code)
        .map((row) => ({
          ...row,
          theme: code,
          computed: row.formula !== null,
          recordFed: isRecordFed(row.code),
        })),
    }))
    return { themes: groups.filter((group) => group.metrics.length > 0) }
  },
})
