import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Page } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { useUnit } from '#shell/chosen.ts'
import { StartImport } from '../../imports/index.ts'
import { useCollectionWords } from '../collection-words.ts'

/** Where answers on paper or in a table are read in: the template, and the place for a filled one. */
export function ImportPage() {
  const { t } = useCollectionWords()
  const { id = '' } = useParams()
  const { id: organizationId, unit } = useUnit()
  const answer = useRead('GET /api/collections/{id}', { params: { id }, query: { organizationId } })
  const title = answer.data?.collection.title ?? '…'
  return (
    <Page
      title={t('import.title', { title })}
      actions={<NavLink to={`/collections/${id}`}>{t('toCollection')}</NavLink>}
    >
      <Answered from={answer}>
        {({ collection }) => (
          <StartImport
            kind={`answers:${collection.id.replaceAll('-', '')}`}
            title={collection.title}
            note={t('import.note', { unit: unit?.shortName })}
          />
        )}
      </Answered>
    </Page>
  )
}
