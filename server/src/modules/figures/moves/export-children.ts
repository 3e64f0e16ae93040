import { gradeOf } from '@medelge/figures'
import { listExport } from '#engines/lists/export/list-export'
import { wholeOf } from '#engines/lists/export/read-rows'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { getMetrics } from '../catalogue/metric.store.ts'
import { figurePolicy } from '../figure.policy.ts'
import { FigureFilter } from '../figure.shape.ts'
import { childrenOf } from './read-children.ts'

export const exportChildren = listExport({
  list: 'children',
  summary: 'A figure of each unit directly below an organization, the largest first, as a file',
  may: figurePolicy.read,
  query: FigureFilter,
  async read({ db, actor, query, messages, now }) {
    authorize(actor, figurePolicy.read, await chainOf(db, query.organization))
    const { children } = await childrenOf(db, query, now, messages.locale)
    const metric = (await getMetrics(db, [query.metric])).get(query.metric)
    // Units without a number come last, in their own order.
    children.sort((one, other) => (other.figure.amount ?? -1) - (one.figure.amount ?? -1))
    return { ...wholeOf(children), about: (messages.locale === 'en' ? metric?.nameEn : metric?.name) ?? '' }
  },
  columns: {
    unit: { kind: 'text', value: (one) => one.name },
    period: { kind: 'text', value: ({ figure }) => figure.label },
    amount: {
      kind: 'number',
      value({ figure: { kind, lines, amount, value } }, messages) {
        if (lines === 0) return null
        return kind === 'grade' && amount !== null ? messages(`value.grade.${gradeOf(amount)}`) : value
      },
    },
    measure: { kind: 'text', value: ({ figure: { kind, unit } }) => (kind === 'grade' ? '' : unit) },
    source: {
      kind: 'text',
      value: ({ figure }, messages) => messages(`export.children.mark.${figure.mark}`),
    },
  },
})
