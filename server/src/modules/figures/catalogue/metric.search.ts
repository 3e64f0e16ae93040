import { EVERYBODY, type Searchable } from '#engines/search/searchable'
import { seats } from '#platform/actor'
import { figurePolicy } from '../figure.policy.ts'
import { findMetricsOf } from './metric.store.ts'

export const metricSearch: Searchable = {
  kind: 'metric',
  version: 1,
  table: 'metric',
  key: 'code',
  marksOf: (_, actor) => (seats(actor, figurePolicy.read).length > 0 ? [EVERYBODY] : []),
  async read(db, codes) {
    const metrics = await findMetricsOf(db, codes)
    return metrics.map((metric) => ({
      id: metric.code,
      title: metric.name,
      titleEn: metric.nameEn,
      note: metric.unit,
      words: [metric.code],
      rank: metric.position,
      seenBy: [EVERYBODY],
    }))
  },
}
