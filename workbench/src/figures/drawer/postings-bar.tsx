import { useTranslation } from 'react-i18next'
import { ExportButton } from '#engines/lists/export-button.tsx'
import { exact } from '#kit/format.ts'
import { OrderChoice } from '#kit/table/list-order.tsx'
import type { Postings } from './use-postings.ts'

/** How many lines there are, in which order they stand, and the whole of them as a file; nothing where there are none. */
export function PostingsBar({ list: { rows, totals, query, order } }: { list: Postings }) {
  const { t } = useTranslation('figures')
  const { t: columns } = useTranslation('columns')
  const orders = (['day', 'amount'] as const).map((key) => ({
    ...{ key, order: `-${key}`, title: columns(`export.postings.${key}`) },
    cell: () => null,
  }))
  if (!rows.rows?.length) return null
  return (
    <>
      {totals && <span className="muted small">{t('records.count', { n: exact(totals.count) })}</span>}
      <OrderChoice columns={orders} order={order} />
      <ExportButton list="postings" query={query} />
    </>
  )
}
