import type { Form } from '@medelge/appraisal'
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
  return (
    <div className={styles.problems}>
      <Failure error={error} />
      <ul>
        {problems.map(({ field, message }) => {
          const place = partOf(field, form)
          const name = form.indicators.find(({ code }) => code === place)?.level3
          return (
            <li key={field}>
              <button type="button" className={styles.problem} onClick={() => onPlace(place)}>
                {name && <strong>{name}</strong>} {message}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
