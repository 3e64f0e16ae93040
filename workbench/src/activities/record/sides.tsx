import { useTranslation } from 'react-i18next'
import { RecordMark } from '#engines/workflow/record-mark.tsx'
import type { SessionAnswer } from '../session.ts'
import styles from './sides.module.css'

/** The hosts of other lines: asked, in, or out with their reason. */
export function Sides({ sides }: { sides: SessionAnswer['sides'] }) {
  const { t } = useTranslation('activities')
  if (sides.length === 0) return null
  return (
    <section>
      <h3>{t('sides.title')}</h3>
      <p className="muted">{t('sides.note')}</p>
      <ul className={styles.list}>
        {sides.map(({ id, hosts, at, state, reason }) => (
          <li key={id}>
            <span>
              {hosts.map((host) => host.name).join(t('comma'))} <RecordMark state={state} />
            </span>
            {state === 'submitted' && at && (
              <span className="muted small">{t('sides.waits', { unit: at.name })}</span>
            )}
            {reason && <p className="muted">{reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
