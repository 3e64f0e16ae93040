import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import type { Column } from '#kit/table/column.ts'
import { useMetricName, useMetricOf } from '../figures/index.ts'
import { usePublicPeriod } from './public-periods.ts'

export type PublishedFigure = Answer<'GET /api/published-figures'>['figures'][number]

/** What a public figure is and of when: the first columns of every table of them. */
export function useFigureColumns(): Column<PublishedFigure>[] {
  const { t } = useTranslation('sites')
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  const labelOf = usePublicPeriod()
  return [
    { key: 'metric', title: t('metric'), cell: ({ metric }) => nameOf(metricOf(metric)) },
    {
      key: 'period',
      title: t('period'),
      align: 'line',
      cell: ({ metric, period }) => labelOf(period, metricOf(metric)?.kind),
    },
  ]
}
