import { useTranslation } from 'react-i18next'
import type { FigureScope } from '#kit/figure.tsx'
import { Part } from '#kit/page/page.tsx'
import type { FigureAnswer } from '../figure-text.ts'
import { PostingList } from './posting-list.tsx'
import { PostingsBar } from './postings-bar.tsx'
import { usePostings } from './use-postings.ts'

/** The records below the number, in the order one wants, and the whole of them as a file. */
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
    <Part flush title={t('records.title')} actions={<PostingsBar list={list} />}>
      <PostingList list={list.rows} scope={scope} metric={metric} />
    </Part>
  )
}
