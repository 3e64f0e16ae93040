import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { shortMoment } from '../format.ts'
import styles from './draft-notice.module.css'

/** Says that something unsent stands in the form again, and offers to give it up; or what else one must know of it. */
export function DraftNotice({
  restored,
  elsewhere,
  trouble,
  onGiveUp,
}: {
  restored: { savedAt: number; older: boolean } | undefined
  elsewhere: boolean
  trouble: boolean
  onGiveUp: () => void
}) {
  const { t } = useTranslation('kit')
  const say = (type: 'info' | 'warning', title: string, description?: string, action?: React.ReactNode) => (
    <Alert className={styles.notice ?? ''} type={type} role="status" {...{ title, description, action }} />
  )
  const giveUp = (
    <Button size="small" onClick={onGiveUp}>
      {t('draft.giveUp')}
    </Button>
  )
  return (
    <>
      {restored &&
        say(
          restored.older ? 'warning' : 'info',
          t('draft.restored', { moment: shortMoment(restored.savedAt) }),
          restored.older ? t('draft.older') : undefined,
          giveUp,
        )}
      {elsewhere && say('info', t('draft.elsewhere'))}
      {trouble && say('warning', t('draft.trouble'))}
    </>
  )
}
