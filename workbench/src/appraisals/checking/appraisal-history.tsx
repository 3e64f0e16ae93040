import { useTranslation } from 'react-i18next'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import type { Appraisal } from '../use-appraisal.ts'
import { FormChanges } from './form-changes.tsx'

/** What happened to a form, and what each step changed in it. */
export function AppraisalHistory({ history }: Pick<Appraisal, 'history'>) {
  const { t } = useTranslation('appraisals')
  return (
    <RecordHistory
      history={history}
      path="appraisals"
      more={({ changes }) =>
        changes && (
          <details>
            <summary>{t('history.changes', { n: changes.length })}</summary>
            <FormChanges changes={changes} />
          </details>
        )
      }
    />
  )
}
