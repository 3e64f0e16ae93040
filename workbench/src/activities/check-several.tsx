import { Alert, App, Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useConfirm } from '#kit/confirm.ts'
import { Door } from '#kit/door.tsx'
import { useHotkeys } from '#kit/hotkeys.ts'
import type { Selection } from '#kit/use-selection.ts'
import styles from './check-several.module.css'
import { ReasonDialog } from './reason-dialog.tsx'
import { useCheckSeveral } from './use-check-several.ts'
import type { Waiting } from './use-waiting.ts'

/**
 * The chosen records of the queue, accepted or returned together, by `a` and `r` too; what could not be done stays
 * chosen, with its why.
 */
export function CheckSeveral({
  rows,
  selection,
  onDone,
}: {
  rows: readonly Waiting[]
  selection: Selection
  onDone: (ids: readonly string[]) => void
}) {
  const { t } = useTranslation('checks')
  const { message } = App.useApp()
  const confirm = useConfirm()
  const { run, progress, refused, forget } = useCheckSeveral()
  const [returning, setReturning] = useState(false)
  const asking = useRef(false)
  const chosen = rows.filter(({ session }) => selection.has(session.id))
  const n = chosen.length
  const flagged = chosen.filter(({ flags }) => flags.length > 0).length

  const carryOut = async (reason?: string) => {
    const sessions = chosen.map(({ session }) => session)
    const done = await run(sessions, reason)
    if (done.length > 0)
      message.success(t(reason === undefined ? 'bulk.accepted' : 'bulk.returned', { n: done.length }))
    selection.choose(sessions.map(({ id }) => id).filter((id) => !done.includes(id)))
    onDone(done)
  }
  const accept = async () => {
    if (asking.current) return
    asking.current = true
    const content = flagged > 0 && t('bulk.acceptFlagged', { n: flagged })
    const sure = await confirm({ title: t('bulk.acceptTitle', { n }), content, yes: t('accept') })
    asking.current = false
    if (sure) await carryOut()
  }
  useHotkeys({ a: accept, r: () => setReturning(true) }, n > 0 && !progress && !returning)
  return (
    <>
      {refused.length > 0 && (
        <div className={styles.refused}>
          <Alert
            type="warning"
            role="alert"
            title={t('bulk.failed', { n: refused.length })}
            description={
              <ul>
                {refused.map(({ id, title, why }) => (
                  <li key={id}>
                    <Door to={`/checks/${id}`}>{title}</Door> {why}
                  </li>
                ))}
              </ul>
            }
            action={
              <Button size="small" onClick={forget}>
                {t('bulk.dismiss')}
              </Button>
            }
          />
        </div>
      )}
      {(n > 0 || progress) && (
        <section className={styles.bar} aria-label={t('bulk.title')}>
          {progress ? (
            <>
              <span role="status">{t('bulk.running', { done: progress.done, n: progress.all })}</span>
              <Progress
                className={styles.progress ?? ''}
                percent={Math.round((progress.done / progress.all) * 100)}
                showInfo={false}
                aria-label={t('bulk.title')}
              />
            </>
          ) : (
            <>
              <span>{t('bulk.chosen', { n })}</span>
              <Button type="primary" size="small" onClick={accept} aria-keyshortcuts="a">
                {t('bulk.accept')} <kbd>a</kbd>
              </Button>
              <Button size="small" onClick={() => setReturning(true)} aria-keyshortcuts="r">
                {t('bulk.return')} <kbd>r</kbd>
              </Button>
              <Button type="text" size="small" onClick={() => selection.choose([])}>
                {t('bulk.none')}
              </Button>
            </>
          )}
        </section>
      )}
      {returning && (
        <ReasonDialog
          title={t('bulk.returnTitle', { n })}
          note={t('bulk.returnNote')}
          label={t('return')}
          reasons={t('reasons', { returnObjects: true }) as string[]}
          // The dialog makes room at once; the bar shows how far it is.
          send={async (reason) => {
            void carryOut(reason)
          }}
          onClose={() => setReturning(false)}
        />
      )}
    </>
  )
}
