import { useTranslation } from 'react-i18next'
import { RecordSteps } from '#engines/workflow/record-steps.tsx'
import { WithdrawButton } from '#engines/workflow/withdraw-button.tsx'
import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { useSession } from '#shell/session/session.ts'
import type { SessionAnswer } from '../session.ts'

/** What the reader may do with this session now; the server said which. */
export function SessionActions({ answer: { session, can } }: { answer: SessionAnswer }) {
  const { t } = useTranslation('activities')
  const { may } = useSession()
  const go = useGo()
  const open = session.state === 'draft' || session.state === 'returned'
  return (
    <>
      <RecordSteps path="sessions" record={session} can={can} />
      {can.record && open && (
        <Button onClick={() => go(`/activities/${session.id}/change`)}>{t('change.open')}</Button>
      )}
      {can.correct && (
        <Button onClick={() => go(`/activities/${session.id}/correct`)}>{t('correct.open')}</Button>
      )}
      {may('session.record') && (
        <Button onClick={() => go(`/activities/new?like=${session.id}`)}>{t('record.like')}</Button>
      )}
      {((open && can.record) || can.correct) && (
        <WithdrawButton
          path="sessions"
          record={session}
          title={t('withdraw.title')}
          reasons={t('withdraw.reasons', { returnObjects: true }) as string[]}
        />
      )}
    </>
  )
}
