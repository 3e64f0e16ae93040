import type { FormInstance } from 'antd'
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredFile } from '../drafts/draft-store.ts'
import { type Draft, valuesToRestore } from '../drafts/use-draft.ts'
import type { FormFiles, Unsent } from '../files/form-files.ts'
import { useUndo } from '../use-undo.tsx'

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
  const [restored, setRestored] = useState<readonly StoredFile[]>(draft?.found?.files ?? [])
  const [unsent, setUnsent] = useState<Unsent>({ sending: 0, failed: 0 })
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
      restored,
      keep: (key, file, evidence) => keeper?.keepFile(key, file, evidence),
      drop: (key) => keeper?.dropFile(key),
      tell: setUnsent,
    }),
    [restored, keeper],
  )
  const changed = () => keeper?.save(form.getFieldsValue(true), initial)
  // The fields are built anew, and with them the files they show.
  const begin = (values: object, with_: readonly StoredFile[]) => {
    setRestored(with_)
    form.resetFields()
    put(values)
  }
  const giveUp = () => {
    const before = { values: { ...form.getFieldsValue(true) }, files: keeper?.files() ?? [], notice }
    void keeper?.clear()
    setNotice(undefined)
    begin(initial, [])
    offer(t('draft.givenUp'), async () => {
      for (const { key, file, evidence } of before.files) keeper?.keepFile(key, file, evidence)
      setNotice(before.notice)
      begin(before.values, before.files)
      changed()
    })
  }
  return { files, unsent, trouble, notice, changed, giveUp, clear: () => keeper?.clear() }
}
