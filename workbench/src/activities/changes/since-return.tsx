import { useTranslation } from 'react-i18next'
import { moment } from '#kit/format.ts'
import type { SessionAnswer } from '../session.ts'
import styles from './changes.module.css'
import { Changes } from './changes.tsx'
import { asChanges } from './session-version.ts'

/** For whoever checks a record again: why it went back, and what its recorder did about it. */
export function SinceReturn({ since }: { since: SessionAnswer['sinceReturn'] }) {
  const { t } = useTranslation('activities')
  if (!since) return null
  const { fields, added, removed } = asChanges(since.changes)
  return (
    <section className={styles.since}>
      <h3>{t('changes.sinceReturn')}</h3>
      <p className="muted">
        {t('changes.returned', { person: since.personName, moment: moment(since.at), reason: since.reason })}
      </p>
      {fields.length + added.length + removed.length === 0 ? (
        <p>{t('changes.nothing')}</p>
      ) : (
        <Changes fields={fields} added={added} removed={removed} />
      )}
    </section>
  )
}
