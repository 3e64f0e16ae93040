import { useTranslation } from 'react-i18next'
import { moment } from '#kit/format.ts'
import type { Column } from '#kit/table/column.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { useMetricName, useMetricOf } from '../figures/index.ts'
import { usePeriodWords } from './public-periods.ts'
import type { PublishedFigure } from './published-figures.tsx'

/** What stood on the public page before, by whom it was put there and by whom taken back. */
export function WithdrawnFigures({ figures }: { figures: readonly PublishedFigure[] }) {
  const { t } = useTranslation('sites')
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  const wordsOf = usePeriodWords()
  const columns: Column<PublishedFigure>[] = [
    { key: 'metric', title: t('metric'), cell: ({ metric }) => nameOf(metricOf(metric)) },
    {
      key: 'period',
      title: t('period'),
      align: 'line',
      cell: ({ metric, period }) => wordsOf(period, metricOf(metric)?.kind),
    },
    {
      key: 'from',
      title: t('from'),
      cell: (one) => `${one.publishedByName} · ${moment(one.publishedAt)}`,
    },
    {
      key: 'until',
      title: t('until'),
      cell: (one) => `${one.withdrawnByName} · ${moment(one.withdrawnAt ?? '')}`,
    },
  ]
  return (
    <DataTable
      caption={t('withdrawn')}
      columns={columns}
      list={{ rows: figures, error: null, retry: () => undefined }}
      keyOf={({ id }) => id}
      empty={null}
    />
  )
}
