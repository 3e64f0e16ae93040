import { useTranslation } from 'react-i18next'
import type { Answer } from '#api/contract.ts'
import styles from './unit-history.module.css'

/** How the server writes that a place has no first day. */
const always = '1900-01-01'

/** Below whom the unit stood, and when; older records keep that path. */
export function UnitHistory({ history }: { history: Answer<'GET /api/organizations/{id}'>['history'] }) {
  const { t } = useTranslation('organizations')
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol className={styles.list}>
        {[...history].reverse().map((stay) => (
          <li key={stay.since}>
            <span className="muted">
              {stay.since === always ? t('always') : stay.since} – {stay.until ?? t('now')}
            </span>
            <span>{stay.parentName ?? t('top')}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
