import { useTranslation } from 'react-i18next'
import { moment } from '#kit/format.ts'
import type { Column } from '#kit/table/column.ts'
import { DataTable } from '#kit/table/data-table.tsx'
import { type PublishedFigure, useFigureColumns } from './use-figure-columns.ts'

/** What stood on the public page before, by whom it was put there and by whom taken back. */
export function WithdrawnFigures({ figures }: { figures: readonly PublishedFigure[] }) {
  const { t } = useTranslation('sites')
  const columns: Column<PublishedFigure>[] = [
    ...useFigureColumns(),
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
