import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { useSeen } from '#kit/keys/use-seen.ts'
import { useGo } from '#kit/nav-link.tsx'
import { AdjustDialog } from './adjust-dialog.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { type Checkable, type State, wordFor } from './records.ts'
import { useCheck, type Verdict } from './use-check.ts'
import { useUndoCheck } from './use-undo-check.ts'

/** Accept or return, and on to the next. `keys`: whether `a` and `r` are meant for this record. */
export function CheckActions({
  record,
  may,
  next,
  keys,
}: {
  record: Checkable & { state: State; checkAt: number | null }
  may: boolean
  /** The address of what stands open after it. */
  next: string
  keys: boolean
}) {
  const { t } = useTranslation('checks')
  const { message } = App.useApp()
  const go = useGo()
  const [returning, setReturning] = useState(false)
  const [closed, setClosed] = useState<string>()
  const { run, progress } = useCheck()
  const offerUndo = useUndoCheck()
  const on = () => go(next, { replace: true })

  const check = async (verdict: Verdict) => {
    const { done, failed } = await run([record], verdict)
    if (failed[0]) throw failed[0].error
    const after = done[0]
    if (!after) return
    const whole = wordFor('counted', record.path) === 'confirmed' ? ('frozen' as const) : ('counted' as const)
    const said = { counted: whole, returned: 'returned' as const }[after.state as string] ?? 'accepted'
    offerUndo(t(said, { title: record.title }), done)
    on()
  }
  const accept = () =>
    check({}).catch((error: Error) => {
      if (error instanceof ApiError && error.code === 'PERIOD_CLOSED') setClosed(error.message)
      else message.error(error.message)
    })
  // The next record opens by itself: a key pressed twice must not pass what nobody has looked at.
  const seen = useSeen(`${record.id} ${record.version} ${record.checkAt}`)
  const ready = may && keys && !progress && !returning && !closed
  useHotkeys({ a: accept }, ready && seen)
  useHotkeys({ r: () => setReturning(true) }, ready)
  if (!may) return <p className="muted">{t(record.state === 'submitted' ? 'notYours' : 'notWaiting')}</p>
  return (
    <>
      <Button
        type="primary"
        loading={progress !== undefined}
        onClick={accept}
        aria-keyshortcuts={keys && seen ? 'a' : ''}
      >
        {t('accept')} {keys && <kbd>a</kbd>}
      </Button>
      <Button onClick={() => setReturning(true)} aria-keyshortcuts={keys ? 'r' : ''}>
        {t('return')} {keys && <kbd>r</kbd>}
      </Button>
      {closed && (
        <AdjustDialog
          note={closed}
          label={t('accept')}
          send={(adjustment) => check({ adjustment })}
          onClose={() => setClosed(undefined)}
        />
      )}
      {returning && (
        <ReasonDialog
          title={t('returnTitle', { title: record.title })}
          label={t('return')}
          reasons={t(`reasonsOf.${record.path}`, { returnObjects: true }) as string[]}
          send={(reason) => check({ reason })}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  )
}
