import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LineError } from '#api/api-error.ts'
import type { Refused, useOneByOne } from '#engines/records/use-one-by-one.ts'
import { Button } from '#kit/button.tsx'
import { useConfirm } from '#kit/confirm.ts'
import { Progress } from '#kit/controls/progress.tsx'
import { Notice } from '#kit/hints/notice.tsx'
import { message } from '#kit/say/say.ts'
import type { Selection } from '#kit/table/use-selection.ts'
import { useRegisterWords } from './register-words.ts'
import styles from './reviews/reviews.module.css'

/** What is said around several that are done together. */
export interface SeveralWords {
  label: string
  button: string
  /** Of so many chosen, with so many it can be done. */
  chosen: (n: number, open: number) => string
  running: (progress: { done: number; all: number }) => string
  refused: (n: number) => string
  sent: (n: number) => string
  sure: (n: number) => { title: string; content: string; yes: string }
}

interface Props {
  chosen: number
  /** Those of the chosen with whom it can be done. */
  open: readonly { id: string; name: string }[]
  selection: Selection
  by: Pick<ReturnType<typeof useOneByOne>, 'run' | 'progress'>
  words: SeveralWords
}

/** The chosen rows of a list, done together, one after the other. What was refused stays chosen, with its why. */
export function SeveralBar({ chosen, open, selection, by: { run, progress }, words }: Props) {
  const { t } = useRegisterWords()
  const { t: kit } = useTranslation('kit')
  const confirm = useConfirm()
  const [refused, setRefused] = useState<Refused[]>([])
  const act = async () => {
    if (!(await confirm(words.sure(open.length)))) return
    setRefused([])
    const { sent, refused: not } = await run(open)
    if (sent > 0) message.success(words.sent(sent))
    setRefused(not)
    selection.choose(not.map(({ id }) => id))
  }
  return (
    <>
      {refused.length > 0 && (
        <div className={styles.refused}>
          <Notice
            tone="warning"
            role="alert"
            title={words.refused(refused.length)}
            action={
              <Button size="small" onClick={() => setRefused([])}>
                {t('review.dismiss')}
              </Button>
            }
          >
            <ul>
              {refused.map(({ id, name, error }) => (
                <li key={id}>
                  {name} {error instanceof LineError ? kit('line.up') : error.message}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {(chosen > 0 || progress) && (
        <section className={styles.bar} aria-label={words.label}>
          {progress ? (
            <>
              <span role="status">{words.running(progress)}</span>
              <Progress className={styles.progress} part={progress.done / progress.all} label={words.label} />
            </>
          ) : (
            <>
              <span>{words.chosen(chosen, open.length)}</span>
              <Button type="primary" size="small" disabled={open.length === 0} onClick={() => void act()}>
                {words.button}
              </Button>
              <Button type="text" size="small" onClick={() => selection.choose([])}>
                {t('review.unchoose')}
              </Button>
            </>
          )}
        </section>
      )}
    </>
  )
}
