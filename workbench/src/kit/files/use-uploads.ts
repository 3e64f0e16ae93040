import { use, useCallback, useEffect, useRef, useState } from 'react'
import { randomKey } from '#api/submit-key.ts'
import { type FormFile, FormFilesContext } from './form-files.ts'
import { type Evidence, type Going, type Sending, sendFile } from './upload.ts'

const preview = (file: File) => (file.type.startsWith('image/') ? URL.createObjectURL(file) : '')

// The server forgets what proved nothing for a week; the file itself is kept, so it is sent once more.
const remembered = 6 * 24 * 60 * 60 * 1000
const sendingOf = ({ key, file, evidence }: FormFile): Sending => {
  const known = evidence && Date.now() - Date.parse(evidence.sentAt) < remembered
  return { key, file, preview: preview(file), done: known ? 100 : 0, ...(known ? { evidence } : {}) }
}

/**
 * The files of one field of a form on their way, with those its draft brought back. `onArrived` hears of each that has
 * become evidence, `onForgotten` of what the server no longer has.
 */
export function useUploads(
  field: string,
  onArrived: (evidence: Evidence) => void,
  onForgotten: (id: string) => void,
) {
  const form = use(FormFilesContext)
  const [sendings, setSendings] = useState<Sending[]>(() => form?.standing(field).map(sendingOf) ?? [])
  const running = useRef(new Map<string, Going>())
  const arrived = useRef(onArrived)
  arrived.current = onArrived

  const change = useCallback((key: string, part: Partial<Sending>) => {
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  }, [])
  const start = useCallback(
    ({ key, file }: Sending) => {
      const upload = sendFile(file, {
        onProgress: (done) => change(key, { done }),
        onError: (error) => change(key, { error }),
        onDone: (evidence) => {
          change(key, { done: 100, evidence })
          form?.keep({ key, file, field, evidence })
          arrived.current(evidence)
        },
      })
      running.current.set(key, upload)
    },
    [change, form, field],
  )
  const add = useCallback(
    (files: Iterable<File>) => {
      const fresh = [...files].map((file) => ({
        key: randomKey(),
        file,
        preview: preview(file),
        done: 0,
      }))
      setSendings((all) => [...all, ...fresh])
      for (const one of fresh) {
        form?.keep({ key: one.key, file: one.file, field })
        start(one)
      }
    },
    [start, form, field],
  )
  const retry = (one: Sending) => {
    setSendings((all) =>
      all.map(({ error, ...rest }) =>
        rest.key === one.key ? rest : { ...rest, ...(error === undefined ? {} : { error }) },
      ),
    )
    start(one)
  }
  const remove = (one: Sending) => {
    running.current.get(one.key)?.abort()
    form?.drop(one.key)
    if (one.preview) URL.revokeObjectURL(one.preview)
    setSendings((all) => all.filter((other) => other.key !== one.key))
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the draft brought back sets out once
  useEffect(() => {
    const uploads = running.current
    for (const { key, evidence } of form?.standing(field) ?? [])
      if (evidence && !sendings.find((one) => one.key === key)?.evidence) onForgotten(evidence.id)
    for (const one of sendings) {
      if (one.evidence) arrived.current(one.evidence)
      else start(one)
    }
    return () => {
      for (const upload of uploads.values()) upload.abort()
      uploads.clear()
    }
  }, [])
  const failed = sendings.filter((one) => one.error !== undefined).length
  const sending = sendings.filter((one) => !one.evidence).length - failed
  useEffect(() => form?.tell(field, { sending, failed }), [form, field, sending, failed])
  useEffect(() => () => form?.tell(field, { sending: 0, failed: 0 }), [form, field])
  return { sendings, add, retry, remove }
}
