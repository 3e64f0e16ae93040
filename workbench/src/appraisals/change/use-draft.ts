import { type Form, score } from '@medelge/appraisal'
import { useMemo, useState } from 'react'
import { ApiError, type FieldProblem } from '#api/api-error.ts'
import { useWrite } from '#api/use-write.ts'
import type { Appraisal } from '../use-appraisal.ts'
import { refusalByPlace } from './refusal-by-place.ts'
import { storedForm } from './stored-form.ts'

/** A form being written: what it would score, what the server refused, and the way to save it. */
export function useDraft(start: Appraisal, onSaved: () => void) {
  const [form, setForm] = useState(start.form)
  const [saved, setSaved] = useState(false)
  const [error, setError] = useState<Error>()
  const write = useWrite('PUT /api/appraisals/{id}')
  const { id, version } = start.appraisal

  const scored = useMemo(() => score(form, start.scheme), [form, start.scheme])
  const problems: FieldProblem[] = error instanceof ApiError ? error.fields : []
  const save = async () => {
    setError(undefined)
    try {
      const body = { form: storedForm(form), scheme: start.scheme, version }
      await refusalByPlace(write.send({ params: { id }, body }))
      setSaved(true)
      onSaved()
    } catch (reason) {
      setError(reason as Error)
    }
  }
  return {
    form,
    change: (next: Form) => setForm(next),
    scored,
    dirty: form !== start.form && !saved,
    save,
    busy: write.busy,
    error,
    problems,
  }
}

/** The sentence the server put at a place, such as `indicators.3.weight`. */
export const sayAt = (problems: readonly FieldProblem[], place: string): string | undefined =>
  problems.find(({ field }) => field === place || field.startsWith(`${place}.`))?.message

/** The part of the form one must open to correct a place. */
export function partOf(field: string, form: Form): string {
  const [head = '', index] = field.split('.')
  if (head === 'indicators') return form.indicators[Number(index)]?.code ?? 'head'
  return head === 'budget' || head === 'objective' ? head : 'head'
}
