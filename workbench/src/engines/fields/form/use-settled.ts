import type { Form } from '@medelge/fields/definition'
import { Form as Fields } from 'antd'
import { useEffect, useMemo, useRef } from 'react'
import { type DraftContext, type SettledDraft, settleDraft, type Values } from './settle-draft.ts'

const everything = (all: Values) => all

/** The form around, settled as one types: what is asked, what is computed, and what is wrong, in words by field. */
export function useSettled(
  form: Form,
  { today, before, access }: DraftContext,
  textOf: (problem: SettledDraft['problems'][number]) => string,
) {
  const instance = Fields.useFormInstance()
  const watched = Fields.useWatch(everything, { form: instance, preserve: true }) as Values | undefined
  const last = useRef<{ by: readonly unknown[]; settled: SettledDraft }>(undefined)

  // Asked by every field when the form is sent: settled once for all of them.
  const settledNow = (): SettledDraft => {
    const draft = instance.getFieldsValue(true) as Values
    const by = [JSON.stringify(draft), form, today, before, access]
    if (!last.current || by.some((one, nth) => one !== last.current?.by[nth]))
      last.current = { by, settled: settleDraft(form, draft, { today, before, access }) }
    return last.current.settled
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: `watched` tells when to look again
  const settled = useMemo(settledNow, [form, watched, before, access, today])
  const problemAt = (code: string) => {
    const problem = settledNow().problems.find(({ field }) => field === code)
    return problem && textOf(problem)
  }

  // What stands at a field is said of what stood there: when another field settles it, it goes or is said anew.
  const said = useRef(new Map<string, string>())
  useEffect(() => {
    if (!watched) return
    for (const [code, text] of said.current) {
      const standing = instance.getFieldError(code)
      const now = problemAt(code)
      if (standing[0] !== text) said.current.delete(code)
      else if (now !== text) {
        instance.setFields([{ name: code, errors: now === undefined ? [] : [now] }])
        if (now === undefined) said.current.delete(code)
        else said.current.set(code, now)
      }
    }
  })

  const check = async (code: string) => {
    const problem = problemAt(code)
    if (problem === undefined) return
    said.current.set(code, problem)
    throw new Error(problem)
  }
  return { settled, check }
}
