import type { FormInstance } from 'antd'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Draft, valuesToRestore } from '../drafts/use-draft.ts'
import { type FormFile, type FormFiles, type Unsent, WHOLE } from '../files/form-files.ts'
import { useUndo } from '../use-undo.tsx'

const byKey = (files: readonly FormFile[]) => new Map(files.map((file) => [file.key, file]))

/** What is unsent in all fields of a form. */
const together = (byField: Readonly<Record<string, Unsent>>): Unsent =>
  Object.values(byField).reduce(
    (all, { sending, failed }) => ({ sending: all.sending + sending, failed: all.failed + failed }),
    { sending: 0, failed: 0 },
  )

/** A form with its draft: what was left unsent stands in it again, what is typed is kept, and it can be given up. */
export function useKeptForm<V extends object>(
  form: FormInstance<V>,
  draft: Draft | null,
  initial: Partial<V>,
  onChange: ((values: V) => void) | undefined,
) {
  const { t } = useTranslation('kit')
  const offer = useUndo()
  const keeper = draft?.keeper
  const [notice, setNotice] = useState(draft?.found)
  const held = useRef(byKey(draft?.found?.files ?? []))
  const [unsent, setUnsent] = useState<Readonly<Record<string, Unsent>>>({})
  const [trouble, setTrouble] = useState(false)

  const put = (values: object) => {
    form.setFieldsValue(values as never)
    onChange?.(form.getFieldsValue(true))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, before anybody types
  useLayoutEffect(() => {
    if (draft?.found) put(valuesToRestore(draft.found))
  }, [])
  useEffect(() => keeper?.onTrouble(() => setTrouble(true)), [keeper])

  const files: FormFiles = useMemo(
    () => ({
      standing: (field) => [...held.current.values()].filter((one) => (one.field ?? WHOLE) === field),
      keep: (file) => {
        held.current.set(file.key, file)
        keeper?.keepFile(file)
      },
      drop: (key) => {
        held.current.delete(key)
        keeper?.dropFile(key)
      },
      tell: (field, told) => setUnsent((all) => ({ ...all, [field]: told })),
    }),
    [keeper],
  )
  const changed = () => keeper?.save(form.getFieldsValue(true), initial)
  // The fields are built anew, and with them the files they show.
  const begin = (values: object, with_: readonly FormFile[]) => {
    held.current = byKey(with_)
    form.resetFields()
    put(values)
  }
  const giveUp = () => {
    const before = { values: { ...form.getFieldsValue(true) }, files: [...held.current.values()], notice }
    void keeper?.clear()
    setNotice(undefined)
    begin(initial, [])
    offer(t('draft.givenUp'), async () => {
      for (const file of before.files) keeper?.keepFile(file)
      setNotice(before.notice)
      begin(before.values, before.files)
      changed()
    })
  }
  return { files, unsent: together(unsent), trouble, notice, changed, giveUp, clear: () => keeper?.clear() }
}
