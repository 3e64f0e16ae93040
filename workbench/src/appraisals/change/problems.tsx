import type { Form } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import type { FieldProblem } from '#api/api-error.ts'
import { Failure } from '#kit/states.tsx'
import styles from './change.module.css'
import { partOf } from './use-draft.ts'

/** Why the form was not saved; each sentence leads to its place. */
export function Problems({
  error,
  problems,
  form,
  onPlace,
}: {
  error: Error
  problems: readonly FieldProblem[]
  form: Form
  onPlace: (place: string) => void
}) {
  const { t } = useTranslation('appraisals')
  return (
    <div className={styles.problems}>
      <Failure error={error} />
      <ul>
        {problems.map(({ field, message }) => {
          const place = partOf(field, form)
          const row = form.indicators.findIndex(({ code }) => code === place)
          const name = form.indicators[row]?.level3 || t('change.rowNumber', { n: row + 1 })
          const last = field.split('.').findLast((step) => !/^\d+$/.test(step)) ?? ''
          return (
            <li key={field}>
              <button type="button" className={styles.problem} onClick={() => onPlace(place)}>
                {row >= 0 && <strong>{name}</strong>} {t(`fields.${last}`, { defaultValue: last })} {message}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
