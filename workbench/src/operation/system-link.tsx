import { useTranslation } from 'react-i18next'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'

/** The way to the system's page, for whoever looks after it. */
export function SystemLink() {
  const { t } = useTranslation('operation')
  const { may, seats, root } = useSession()
  if (!may('operation.watch') || !seats.includes(root)) return null
  return (
    <Part title={t('title')}>
      <NavLink to="/system">{t('note')}</NavLink>
    </Part>
  )
}
