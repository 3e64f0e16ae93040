import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { Empty } from '#kit/states.tsx'
import { useSession } from '#shell/session/session.ts'

/** The unit of the address lies outside of what one may see: says so, and leads back to one's own. */
export function OutOfReach({ onHome }: { onHome: (unit: number) => void }) {
  const { t } = useTranslation('figures')
  const { home } = useSession()
  return (
    <Empty
      title={t('outOfReach')}
      hint={t('outOfReachHint')}
      action={<Button onClick={() => onHome(home.id)}>{t('ownUnit')}</Button>}
    />
  )
}
