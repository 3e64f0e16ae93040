import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { moment } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import { Empty } from '#kit/states.tsx'
import type { Column } from '#kit/table/column.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { useMetricName, useMetricOf } from '../figures/index.ts'
import { FigureNow } from './figure-now.tsx'
import { ledgerPeriod } from './public-periods.ts'
import { type PublishedFigure, useFigureColumns } from './use-figure-columns.ts'

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
  const withdraw = useWrite('DELETE /api/published-figures/{id}')
  const columns: Column<PublishedFigure>[] = [
    ...useFigureColumns(),
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
            onClick={() =>
              withdraw.send({ params: { id } }).catch((error: Error) => message.error(error.message))
            }
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
