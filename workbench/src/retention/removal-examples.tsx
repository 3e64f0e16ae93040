import { useTranslation } from 'react-i18next'
import { useRead } from '#api/use-read.ts'
import { Button } from '#kit/button.tsx'
import { exact, moment } from '#kit/format.ts'
import { Answered } from '#kit/states.tsx'
import { useUrlState } from '#kit/url-state.ts'
import styles from './retention.module.css'
import { type RetentionKind, size } from './retention.ts'

/** What the next night removes of a kind; examples by name only when asked for, since looking at them is written down. */
export function RemovalExamples({ kind }: { kind: RetentionKind }) {
  const { t } = useTranslation('retention')
  const { urlState, set } = useUrlState()
  const open = urlState.get('examples') === 'shown'
  const { count } = kind.next
  return (
    <section className={styles.part}>
      <h3>{t('next')}</h3>
      {count === 0 ? (
        <p className="muted">{t('nothingTonight')}</p>
      ) : (
        <p>
          {t('tonight', { n: exact(count), size: size(kind.next.bytes) })}{' '}
          {!open && (
            <Button size="small" onClick={() => set({ examples: 'shown' })}>
              {t('preview')}
            </Button>
          )}
        </p>
      )}
      {open && count > 0 && <Examples code={kind.code} />}
    </section>
  )
}

function Examples({ code }: { code: string }) {
  const { t } = useTranslation('retention')
  const answer = useRead('GET /api/retention/{code}/preview', { params: { code }, query: { examples: true } })
  return (
    <Answered from={answer}>
      {({ count, examples }) =>
        examples === null ? (
          <p className="muted">{t('forAuditors')}</p>
        ) : (
          <>
            <ul className={styles.examples} aria-label={t('preview')}>
              {examples.map(({ name, note, at, bytes }, nth) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may be alike in all that is shown
                <li key={nth}>
                  <span>{name || t('nobody')}</span>
                  <span className="muted">{moment(at)}</span>
                  {(note || bytes > 0) && (
                    <span className="muted">
                      {[note, bytes > 0 && size(bytes)].filter(Boolean).join(' · ')}
                    </span>
                  )}
                </li>
              ))}
            </ul>
            {count > examples.length && (
              <p className="muted">{t('first', { shown: examples.length, n: exact(count) })}</p>
            )}
          </>
        )
      }
    </Answered>
  )
}
