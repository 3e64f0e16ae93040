import { useTranslation } from 'react-i18next'
import { ExportButton } from '#engines/lists/export-button.tsx'
import type { FigureScope } from '#kit/figure.tsx'
import { Part } from '#kit/page/page.tsx'
import { type FigureAnswer, queryOf } from '../figure-words.ts'
import { PostingList } from './posting-list.tsx'
import { usePostings } from './use-postings.ts'

/** The records below the number, and the whole of them as a file. */
export function PostingsPart({
  scope,
  metric,
}: {
  scope: FigureScope
  metric: Pick<FigureAnswer, 'kind' | 'scale' | 'unit'>
}) {
  const { t } = useTranslation('figures')
  const list = usePostings(scope)
  return (
    <Part
      flush
      title={t('records.title')}
      actions={list.rows?.length ? <ExportButton list="postings" query={queryOf(scope)} /> : null}
    >
      <PostingList list={list} scope={scope} metric={metric} />
    </Part>
  )
}
