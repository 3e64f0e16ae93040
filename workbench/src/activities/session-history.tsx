import { useTranslation } from 'react-i18next'
import { moment } from '#kit/format.ts'
import { UnitName } from '../organizations/unit-field.tsx'
import { Changes } from './changes/changes.tsx'
import { asChanges } from './changes/session-version.ts'
import styles from './session-history.module.css'
import type { SessionAnswer } from './session-words.ts'

/** Who did what, when, and why. Nothing here is ever overwritten. */
export function SessionHistory({ history }: { history: SessionAnswer['history'] }) {
  const { t } = useTranslation('activities')
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol className={styles.list}>
        {[...history].reverse().map((event) => (
          <li key={`${event.at} ${event.deed} ${event.version}`}>
            <span>
              {t(`deeds.${event.deed}`)} · {event.personName}
              {event.organizationId !== null && (
                <span className="muted">
                  {' '}
                  <UnitName id={event.organizationId} />
                </span>
              )}
            </span>
            <span className="muted small">
              {moment(event.at)} · {t('version', { n: event.version })}
            </span>
            {event.note && <p className={styles.note}>{event.note}</p>}
            {event.changes && (
              <details className={styles.changes} open={event.deed === 'corrected'}>
                <summary>{t('changes.title')}</summary>
                <Changes {...asChanges(event.changes)} />
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
