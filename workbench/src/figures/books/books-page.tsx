import { useTranslation } from 'react-i18next'
import { Page } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'
import { CloseBooks } from './close-books.tsx'
import { VerifyBooks } from './verify-books.tsx'

/** Locking the past, and proving that nobody changed it. */
export function BooksPage() {
  const { t } = useTranslation('figures')
  const { may } = useSession()
  return (
    <Page width="narrow" title={t('books.title')} note={t('books.note')}>
      {may('figure.close') && <CloseBooks />}
      {may('figure.verify') && <VerifyBooks />}
    </Page>
  )
}
