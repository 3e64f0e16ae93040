import type { FormInstance } from 'antd'
import { useRef, useState } from 'react'
import { ApiError } from '#api/api-error.ts'
import { overLine } from '#api/over-line.ts'
import type { Unsent } from '../files/form-files.ts'
import { showProblems } from './form-problems.ts'
import { FilesUnsent } from './form-trouble.tsx'

export type Submit<V> = (values: V) => Promise<unknown>

/** The sending of a form: whether it is on its way, why it was not taken, and what was refused since it was opened. */
export function useSending<V>(
  form: FormInstance<V>,
  submit: Submit<V>,
  unsent: Unsent,
  onSent: () => unknown,
) {
  const [busy, setBusy] = useState<'submit' | 'also'>()
  const [error, setError] = useState<Error>()
  const [refusals, setRefusals] = useState<Readonly<Record<string, ApiError>>>({})
  // Which of two buttons was pressed; a form that turns out not to be filled in forgets it.
  const also = useRef<Submit<V>>(undefined)
  // Keys send too, and are not held by a button that is busy.
  const sending = useRef(false)

  const send = async (values: V, way: Submit<V>) => {
    if (unsent.sending + unsent.failed > 0) throw new FilesUnsent()
    await way(values)
    await onSent()
  }
  const finish = async (values: V) => {
    const way = also.current
    also.current = undefined
    if (sending.current) return
    sending.current = true
    setBusy(way ? 'also' : 'submit')
    setError(undefined)
    try {
      await overLine(() => send(values, way ?? submit))
    } catch (reason) {
      setError(reason as Error)
      if (!(reason instanceof ApiError)) return
      setRefusals((all) => ({ ...all, [reason.code]: reason }))
      showProblems(form as FormInstance, reason)
    } finally {
      sending.current = false
      setBusy(undefined)
    }
  }
  return {
    busy,
    error,
    refusals,
    finish,
    unfinished: () => {
      also.current = undefined
    },
    sendBy: (way: Submit<V>) => {
      also.current = way
      form.submit()
    },
  }
}
