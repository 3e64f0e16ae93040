import { useTranslation } from 'react-i18next'
import type { Column } from '#kit/data-table.tsx'
import { ExportButton } from '#kit/export-button.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { Part } from '#kit/page.tsx'
import { amountText, type FigureAnswer } from './figure-words.ts'
import { PostingList } from './posting-list.tsx'
import { type Posting, usePostings } from './use-postings.ts'

/** The records below the number, and the whole of them as a file. */
export function PostingsPart({
  scope,
  name,
  metric,
}: {
  scope: FigureScope
  name: string
  metric: Pick<FigureAnswer, 'kind' | 'scale' | 'unit'>
}) {
  const { t } = useTranslation('figures')
  const list = usePostings(scope)
  const columns = usePostingColumns(metric.scale)
  return (
    <Part
      flush
      title={t('records.title')}
      actions={
        list.rows?.length ? (
          <ExportButton name={`${name}-${t('records.title')}`} columns={columns} page={list.page} />
        ) : null
      }
    >
      <PostingList list={list} scope={scope} metric={metric} />
    </Part>
  )
}

function usePostingColumns(scale: number): Column<Posting>[] {
  const { t } = useTranslation('figures')
  const texts: [string, string, (row: Posting) => string | number][] = [
    ['position', t('records.position'), (row) => row.position],
    ['day', t('records.day'), (row) => row.day],
    ['amount', t('records.amount'), (row) => amountText(row.amount, scale).replaceAll(',', '')],
    ['audience', t('audience'), (row) => t(`audiences.${row.audience}`)],
    ['channel', t('channel'), (row) => t(`channels.${row.channel}`)],
    ['kind', t('records.kindOf'), (row) => t(`records.${row.source.kind}` as never)],
    ['source', t('records.record'), (row) => row.source.id],
    ['entry', t('records.entry'), (row) => row.entry],
    [
      'note',
      t('drawer.note'),
      (row) => [row.note, row.confirmation, row.adjustment].filter(Boolean).join(' '),
    ],
  ]
  return texts.map(([key, title, text]) => ({
    key,
    title,
    cell: text,
    text,
    ...(key === 'amount' ? { align: 'number' as const } : {}),
  }))
}
