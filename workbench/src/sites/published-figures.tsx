import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { useWrite } from '#api/use-write.ts'
import { moment } from '#kit/format.ts'
import { Empty } from '#kit/states.tsx'
import type { Column } from '#kit/table/column.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { useMetricName, useMetricOf } from '../figures/index.ts'
import { FigureNow } from './figure-now.tsx'
import { ledgerPeriod, usePeriodWords } from './public-periods.ts'

export type PublishedFigure = Answer<'GET /api/published-figures'>['figures'][number]

/** What stands on the public page now; taken back with one click, for it can be put there again. */
export function PublishedFigures({
  figures,
  organization,
  may,
}: {
  figures: readonly PublishedFigure[]
  organization: number | null
  may: boolean
}) {
  const { t } = useTranslation('sites')
  const metricOf = useMetricOf()
  const nameOf = useMetricName()
  const wordsOf = usePeriodWords()
  const withdraw = useWrite('DELETE /api/published-figures/{id}')
  const columns: Column<PublishedFigure>[] = [
    { key: 'metric', title: t('metric'), cell: ({ metric }) => nameOf(metricOf(metric)) },
    {
      key: 'period',
      title: t('period'),
      align: 'line',
      cell: ({ metric, period }) => wordsOf(period, metricOf(metric)?.kind),
    },
    {
      key: 'value',
      title: t('value'),
      align: 'number',
      cell: ({ metric, period }) =>
        organization !== null &&
        metricOf(metric) && (
          <FigureNow scope={{ metric, organization, period: ledgerPeriod(period, metricOf(metric)?.kind) }} />
        ),
    },
    { key: 'by', title: t('by'), align: 'line', cell: (one) => one.publishedByName },
    { key: 'at', title: t('at'), align: 'line', cell: (one) => moment(one.publishedAt) },
    {
      key: 'withdraw',
      title: t('action'),
      cell: ({ id, metric }) =>
        may && (
          <Button
            size="small"
            aria-label={t('withdrawOne', { name: nameOf(metricOf(metric)) })}
            onClick={() => withdraw.send({ params: { id } })}
          >
            {t('withdraw')}
          </Button>
        ),
    },
  ]
  return (
    <DataTable
      caption={t('published')}
      columns={columns}
      list={{ rows: figures, error: null, retry: () => undefined }}
      keyOf={({ id }) => id}
      empty={<Empty title={t('none')} hint={t('noneHint')} />}
    />
  )
}
