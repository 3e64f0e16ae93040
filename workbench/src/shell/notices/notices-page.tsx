import { useTranslation } from 'react-i18next'
import { Page, Part } from '#kit/page/page.tsx'
import { NoticeList } from './notice-list.tsx'
import { ReadAll } from './read-all.tsx'

/** The same list as below the bell, as a page: what a phone opens. */
export function NoticesPage() {
  const { t } = useTranslation('shell')
  return (
    <Page title={t('notices.title')} width="narrow" actions={<ReadAll />}>
      <Part flush>
        <NoticeList />
      </Part>
    </Page>
  )
}
