import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '#api/api-error.ts'
import { Button } from '#kit/button.tsx'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { useSeen } from '#kit/keys/use-seen.ts'
import { useGo } from '#kit/nav-link.tsx'
import { message } from '#kit/say/say.ts'
import { AdjustDialog, ReasonDialog } from './dialogs.ts'
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
  const go = useGo()
  const [returning, setReturning] = useState(false)
  const [remarking, setRemarking] = useState(false)
  const [closed, setClosed] = useState<{ message: string; note?: string }>()
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
  const accept = (remark: { note?: string } = {}) =>
    check(remark).catch((error: Error) => {
      if (!(error instanceof ApiError) || error.code !== 'PERIOD_CLOSED') throw error
      setClosed({ message: error.message, ...remark })
    })
  const acceptPlainly = () => accept().catch((error: Error) => message.error(error.message))
  // The next record opens by itself: a key pressed twice must not pass what nobody has looked at.
  const seen = useSeen(`${record.id} ${record.version} ${record.checkAt}`)
  const ready = may && keys && !progress && !returning && !remarking && !closed
  useHotkeys({ a: acceptPlainly }, ready && seen)
  useHotkeys({ r: () => setReturning(true) }, ready)
  if (!may) return <p className="muted">{t(record.state === 'submitted' ? 'notYours' : 'notWaiting')}</p>
  return (
    <>
      <Button
        type="primary"
        loading={progress !== undefined}
        onClick={acceptPlainly}
        aria-keyshortcuts={keys && seen ? 'a' : ''}
      >
        {t('accept')} {keys && <kbd>a</kbd>}
      </Button>
      <Button onClick={() => setReturning(true)} aria-keyshortcuts={keys ? 'r' : ''}>
        {t('return')} {keys && <kbd>r</kbd>}
      </Button>
      <Button type="text" onClick={() => setRemarking(true)}>
        {t('remark.open')}
      </Button>
      {closed && (
        <AdjustDialog
          note={closed.message}
          label={t('accept')}
          send={(adjustment) => check({ adjustment, ...(closed.note ? { note: closed.note } : {}) })}
          onClose={() => setClosed(undefined)}
        />
      )}
      {remarking && (
        <ReasonDialog
          title={t('remark.title', { title: record.title })}
          label={t('accept')}
          field={t('remark.field')}
          send={(note) => accept({ note })}
          onClose={() => setRemarking(false)}
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
