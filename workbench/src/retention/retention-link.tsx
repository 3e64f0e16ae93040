import { useTranslation } from 'react-i18next'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'

/** The way to what is kept for how long, for whoever looks after it at the region. */
export function RetentionLink() {
  const { t } = useTranslation('retention')
  const { may, seats, root } = useSession()
  if (!may('retention.read') || !seats.includes(root)) return null
  return (
    <Part title={t('title')}>
      <NavLink to="/retention">{t('note')}</NavLink>
    </Part>
  )
}
