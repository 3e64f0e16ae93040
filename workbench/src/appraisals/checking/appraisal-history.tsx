import { useTranslation } from 'react-i18next'
import { RecordHistory } from '#engines/workflow/record-history.tsx'
import { UnitName } from '../../organizations/index.ts'
import type { Appraisal } from '../use-appraisal.ts'
import { FormChanges } from './form-changes.tsx'

/** What happened to a form, and what each step changed in it. */
export function AppraisalHistory({ history }: Pick<Appraisal, 'history'>) {
  const { t } = useTranslation('appraisals')
  return (
    <RecordHistory
      history={history}
      path="appraisals"
      unitOf={(id) => <UnitName id={id} />}
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
