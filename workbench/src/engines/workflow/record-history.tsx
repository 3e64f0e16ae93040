import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import { moment } from '#kit/format.ts'
import styles from './record-history.module.css'
import { type Path, stepWord } from './records.ts'

type Event = Answer<'GET /api/declarations/{id}'>['history'][number]

/** Who did what, when, and why. Nothing here is ever overwritten. */
export function RecordHistory<E extends Omit<Event, 'facts'>>({
  history,
  path,
  more,
}: {
  history: readonly E[]
  /** The kind, where its last yes has a word of its own. */
  path?: Path
  /** What else there is to tell of an event. */
  more?: (event: E) => ReactNode
}) {
  const { t } = useTranslation('workflow')
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol className={styles.list}>
        {[...history].reverse().map((event) => (
          <li key={`${event.at} ${event.step} ${event.version}`}>
            <span>
              {t(`steps.${stepWord(event.step, path)}` as 'steps.recorded')} · {event.personName}
              {event.unitName !== null && <span className="muted"> {event.unitName}</span>}
            </span>
            <span className="muted small">
              {moment(event.at)} · {t('version', { n: event.version })}
            </span>
            {event.note && <p className={styles.note}>{event.note}</p>}
            {more?.(event)}
          </li>
        ))}
      </ol>
    </section>
  )
}
