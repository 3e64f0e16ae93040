import { useTranslation } from 'react-i18next'
import { Button } from '../button.tsx'
import { shortMoment } from '../format.ts'
import { Notice } from '../hints/notice.tsx'

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
    <Notice room="below" tone={type} role="status" title={title} action={action}>
      {description}
    </Notice>
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
