import { formatAmount } from '@medelge/figures'
import { listExport } from '#engines/lists/export/list-export'
import { anyOrder, readWhole } from '#engines/lists/export/read-rows'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { findMetrics } from '../catalogue/metric.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { FigureWish } from '../figure.shape.ts'
import { postingRows } from '../ledger/posting.store.ts'
import { postingsBehind } from './find-postings.ts'

export const exportPostings = listExport({
  list: 'postings',
  summary: 'All lines behind a figure, latest first, as a file',
  may: figurePolicy.read,
  query: FigureWish,
  async read({ db, actor, query, words }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const wish = await postingsBehind(db, query)
    const metrics = new Map((await findMetrics(db, {})).map((metric) => [metric.code, metric]))
    const asked = metrics.get(query.metric)
    const whole = await readWhole(
      db,
      () => postingRows(wish),
      anyOrder,
      (rows) => rows.map((row) => ({ ...row, scale: metrics.get(row.metric)?.scale ?? 0 })),
    )
    return { ...whole, about: (words.locale === 'en' ? asked?.nameEn : asked?.name) ?? '' }
  },
  columns: {
    position: { kind: 'number', value: (one) => one.position },
    day: { kind: 'day', value: (one) => one.day },
    amount: { kind: 'number', value: (one) => formatAmount(one.amount, one.scale) },
    audience: { kind: 'text', value: (one, words) => words(`export.audience.${one.audience}`) },
    channel: { kind: 'text', value: (one, words) => words(`export.channel.${one.channel}`) },
    kind: { kind: 'text', value: (one, words) => words(`export.postings.kind.${one.sourceKind}`) },
    source: { kind: 'text', value: (one) => one.sourceId },
    entry: { kind: 'number', value: (one) => one.entry },
    note: {
      kind: 'text',
      value: (one) => [one.note, one.confirmation, one.adjustment].filter(Boolean).join(' '),
    },
  },
})
