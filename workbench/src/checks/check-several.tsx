import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LineError } from '#api/api-error.ts'
import { ReasonDialog } from '#engines/workflow/dialogs.ts'
import { addressOf, type Path, type Waiting } from '#engines/workflow/records.ts'
import { type Failed, useCheck } from '#engines/workflow/use-check.ts'
import { useUndoCheck } from '#engines/workflow/use-undo-check.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { Progress } from '#kit/controls/progress.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { useHotkeys } from '#kit/keys/hotkeys.ts'
import { NavLink } from '#kit/nav-link.tsx'
import type { Selection } from '#kit/table/use-selection.ts'
import styles from './check-several.module.css'

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
  const { t: kit } = useTranslation('kit')
  const confirm = useConfirm()
  const { run, progress } = useCheck()
  const offerUndo = useUndoCheck()
  const [refused, setRefused] = useState<Failed[]>([])
  const [returning, setReturning] = useState(false)
  const asking = useRef(false)
  const chosen = rows.filter(({ id }) => selection.has(id))
  const n = chosen.length
  const paths = [...new Set(chosen.map((one) => one.path as Path))]
  const flagged = chosen.filter(({ flags }) => flags.length > 0).length

  const carryOut = async (reason?: string) => {
    const records = chosen.map((one) => ({ ...one, path: one.path as Path }))
    setRefused([])
    const { done, failed } = await run(records, reason === undefined ? {} : { reason })
    if (done.length > 0)
      offerUndo(t(reason === undefined ? 'bulk.accepted' : 'bulk.returned', { n: done.length }), done)
    setRefused(failed)
    selection.choose(failed.map(({ record }) => record.id))
    onDone(done.map(({ id }) => id))
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
          <Notice
            tone="warning"
            role="alert"
            title={t('bulk.failed', { n: refused.length })}
            action={
              <Button size="small" onClick={() => setRefused([])}>
                {t('bulk.dismiss')}
              </Button>
            }
          >
            {
              <ul>
                {refused.map(({ record, error }) => (
                  <li key={record.id}>
                    <NavLink to={addressOf(record)}>{record.title}</NavLink>{' '}
                    {error instanceof LineError ? kit('line.up') : error.message}
                  </li>
                ))}
              </ul>
            }
          </Notice>
        </div>
      )}
      {(n > 0 || progress) && (
        <section className={styles.bar} aria-label={t('bulk.title')}>
          {progress ? (
            <>
              <span role="status">{t('bulk.running', { done: progress.done, n: progress.all })}</span>
              <Progress
                className={styles.progress}
                part={progress.done / progress.all}
                label={t('bulk.title')}
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
          reasons={paths.flatMap((path) => t(`reasonsOf.${path}`, { returnObjects: true }) as string[])}
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
