import { useTranslation } from 'react-i18next'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'

/** The way to the keys of other systems, for whoever administers a unit. */
export function KeysLink() {
  const { t } = useTranslation('keys')
  const { may } = useSession()
  if (!may('key.manage')) return null
  return (
    <Part title={t('title')}>
      <NavLink to="/keys">{t('note')}</NavLink>
    </Part>
  )
}
