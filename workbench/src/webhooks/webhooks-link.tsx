import { useTranslation } from 'react-i18next'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { useSession } from '#shell/session/session.ts'

/** The way to what other systems are told, for whoever administers a unit. */
export function WebhooksLink() {
  const { t } = useTranslation('webhooks')
  const { may } = useSession()
  if (!may('webhook.manage')) return null
  return (
    <Part title={t('title')}>
      <NavLink to="/webhooks">{t('note')}</NavLink>
    </Part>
  )
}
