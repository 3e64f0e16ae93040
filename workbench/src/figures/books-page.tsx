import { useTranslation } from 'react-i18next'
import { Door } from '#kit/door.tsx'
import { Page } from '#kit/page.tsx'
import { Empty } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'
import { CloseBooks } from './close-books.tsx'
import { VerifyBooks } from './verify-books.tsx'

/** Locking the past, and proving that nobody changed it. */
export function BooksPage() {
  const { t } = useTranslation('figures')
  const { may } = useSession()
  const nothing = !may('figure.close') && !may('figure.verify')
  return (
    <Page width="narrow" title={t('books.title')} note={t('books.note')}>
      {may('figure.close') && <CloseBooks />}
      {may('figure.verify') && <VerifyBooks />}
      {nothing && <Empty title={t('books.nothing')} action={<Door to="/figures">{t('title')}</Door>} />}
    </Page>
  )
}
