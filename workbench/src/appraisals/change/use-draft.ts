import { type Form, score } from '@medelge/appraisal'
import { useEffect, useMemo, useState } from 'react'
import { ApiError, type FieldProblem } from '#api/api-error.ts'
import { useWrite } from '#api/use-write.ts'
import { type Draft as KeptDraft, valuesToRestore } from '#kit/drafts/use-draft.ts'
import type { Appraisal } from '../use-appraisal.ts'
import { refusalByPlace } from './refusal-by-place.ts'
import { storedForm } from './stored-form.ts'

/**
 * A form being written: what it would score, what the server refused, and the way to save it. Until then it is kept on
 * this device; `kept` is what was found there.
 */
export function useDraft(start: Appraisal, kept: KeptDraft | null, onSaved: () => void) {
  const [restored, setRestored] = useState(kept?.found)
  const [form, setForm] = useState<Form>(() =>
    restored ? { ...start.form, ...valuesToRestore(restored) } : start.form,
  )
  const [trouble, setTrouble] = useState(false)
  useEffect(() => kept?.keeper.onTrouble(() => setTrouble(true)), [kept])
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
      await kept?.keeper.clear()
      onSaved()
    } catch (reason) {
      setError(reason as Error)
    }
  }
  return {
    form,
    change: (next: Form) => {
      setForm(next)
      kept?.keeper.save(next, start.form)
    },
    restored,
    trouble,
    elsewhere: kept?.elsewhere ?? false,
    giveUp: () => {
      void kept?.keeper.clear()
      setRestored(undefined)
      setForm(start.form)
    },
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

const PARTS: ReadonlySet<string> = new Set(['budget', 'tasks', 'management', 'objective'])

/** The part of the form one must open to correct a place. */
export function partOf(field: string, form: Form): string {
  const [head = '', index] = field.split('.')
  if (head === 'indicators') return form.indicators[Number(index)]?.code ?? 'head'
  return PARTS.has(head) ? head : 'head'
}
