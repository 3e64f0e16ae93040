import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import { useWrite } from '#api/use-write.ts'
import { useGo } from '#kit/door.tsx'
import { useSession } from '#shell/session/session.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import type { SessionAnswer } from './session-words.ts'
import { useHandedIn } from './waits-for.tsx'

/** What the reader may do with this session now; the server said which. */
export function SessionDeeds({ answer: { session, can } }: { answer: SessionAnswer }) {
  const { t } = useTranslation('activities')
  const { message } = App.useApp()
  const { may } = useSession()
  const go = useGo()
  const [withdrawing, setWithdrawing] = useState(false)
  const [closed, setClosed] = useState<{ reason: string; note: string }>()
  const handedIn = useHandedIn()
  const submit = useWrite('POST /api/sessions/{id}/submit', ({ waitsFor }) => handedIn(waitsFor))
  const recall = useWrite('POST /api/sessions/{id}/recall', () => message.success(t('recall.done')))
  const withdraw = useWrite('POST /api/sessions/{id}/withdraw', () => message.success(t('withdraw.done')))
  const params = { id: session.id }
  const open = session.state === 'draft' || session.state === 'returned'
  const mayWithdraw = (open && can.record) || can.correct
  const version = session.version
  const doWithdraw = (reason: string) =>
    withdraw.send({ params, body: { version, reason } }).catch((error: Error) => {
      if (!(error instanceof ApiError) || error.code !== 'PERIOD_CLOSED') throw error
      setClosed({ reason, note: error.message })
    })
  const takeBack = () =>
    recall.send({ params, body: { version } }).catch((error: Error) => message.error(error.message))
  const handIn = () => submit.send({ params }).catch((error: Error) => message.error(error.message))
  return (
    <>
      {can.check && (
        <Button type="primary" onClick={() => go(`/checks/${session.id}`)}>
          {t('toCheck')}
        </Button>
      )}
      {can.record && open && (
        <>
          <Button type="primary" loading={submit.busy} onClick={handIn}>
            {t('record.submit')}
          </Button>
          <Button onClick={() => go(`/activities/${session.id}/change`)}>{t('change.open')}</Button>
        </>
      )}
      {can.recall && (
        <Button loading={recall.busy} onClick={takeBack}>
          {t('recall.open')}
        </Button>
      )}
      {can.correct && (
        <Button onClick={() => go(`/activities/${session.id}/correct`)}>{t('correct.open')}</Button>
      )}
      {may('session.record') && (
        <Button onClick={() => go(`/activities/new?like=${session.id}`)}>{t('record.like')}</Button>
      )}
      {mayWithdraw && (
        <Button danger onClick={() => setWithdrawing(true)}>
          {t('withdraw.open')}
        </Button>
      )}
      {withdrawing && (
        <ReasonDialog
          title={t('withdraw.title')}
          note={t(session.state === 'counted' ? 'withdraw.counted' : 'withdraw.open_note')}
          label={t('withdraw.submit')}
          reasons={t('withdraw.reasons', { returnObjects: true }) as string[]}
          send={doWithdraw}
          onClose={() => setWithdrawing(false)}
        />
      )}
      {closed && (
        <AdjustDialog
          note={closed.note}
          label={t('withdraw.submit')}
          send={(adjustment) =>
            withdraw.send({ params, body: { version, reason: closed.reason, adjustment } })
          }
          onClose={() => setClosed(undefined)}
        />
      )}
    </>
  )
}
