import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import { useWrite } from '#api/use-write.ts'
import { useGo } from '#kit/door.tsx'
import { useHotkeys } from '#kit/hotkeys.ts'
import { AdjustDialog } from './adjust-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import type { SessionAnswer } from './session-words.ts'

/** Accept or return, and on to the next. `keys`: whether `a` and `r` are meant for this record. */
export function CheckDeeds({
  answer: { session, can },
  next,
  keys,
}: {
  answer: SessionAnswer
  next: string | undefined
  keys: boolean
}) {
  const { t } = useTranslation('checks')
  const { message } = App.useApp()
  const go = useGo()
  const [returning, setReturning] = useState(false)
  const [closed, setClosed] = useState<string>()
  const accept = useWrite('POST /api/sessions/{id}/accept')
  const giveBack = useWrite('POST /api/sessions/{id}/return')
  const params = { id: session.id }
  const version = session.version
  const on = () => go(next ? `/checks/${next}` : '/checks', { replace: true })

  const acceptAs = async (body: { version: number; adjustment?: string }) => {
    const after = await accept.send({ params, body })
    message.success(t(after.state === 'counted' ? 'counted' : 'accepted', { title: session.title }))
    on()
  }
  const doAccept = async () => {
    if (accept.busy) return
    try {
      await acceptAs({ version })
    } catch (error) {
      if (error instanceof ApiError && error.code === 'PERIOD_CLOSED') setClosed(error.message)
      else message.error((error as Error).message)
    }
  }
  const doReturn = async (reason: string) => {
    await giveBack.send({ params, body: { version, reason } })
    message.success(t('returned'))
    on()
  }
  useHotkeys(
    { a: doAccept, r: () => setReturning(true) },
    can.check === true && keys && !returning && !closed,
  )
  if (!can.check)
    return <p className="muted">{t(session.state === 'submitted' ? 'notYours' : 'notWaiting')}</p>
  return (
    <>
      <Button type="primary" loading={accept.busy} onClick={doAccept} aria-keyshortcuts={keys ? 'a' : ''}>
        {t('accept')} {keys && <kbd>a</kbd>}
      </Button>
      <Button onClick={() => setReturning(true)} aria-keyshortcuts={keys ? 'r' : ''}>
        {t('return')} {keys && <kbd>r</kbd>}
      </Button>
      {closed && (
        <AdjustDialog
          note={closed}
          label={t('accept')}
          send={(adjustment) => acceptAs({ version, adjustment })}
          onClose={() => setClosed(undefined)}
        />
      )}
      {returning && (
        <ReasonDialog
          title={t('returnTitle', { title: session.title })}
          label={t('return')}
          reasons={t('reasons', { returnObjects: true }) as string[]}
          send={doReturn}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  )
}
