import { useTranslation } from 'react-i18next'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { Changes } from '../changes/changes.tsx'
import { asChanges } from '../changes/session-version.ts'
import type { SessionAnswer } from '../session.ts'
import styles from './session-history.module.css'

/** The history of a session, with what each change changed. */
export function SessionHistory({ history }: { history: SessionAnswer['history'] }) {
  const { t } = useTranslation('activities')
  return (
    <RecordHistory
      history={history}
      more={({ step, changes }) =>
        changes && (
          <details className={styles.changes} open={step === 'corrected'}>
            <summary>{t('changes.title')}</summary>
            <Changes {...asChanges(changes)} />
          </details>
        )
      }
    />
  )
}
