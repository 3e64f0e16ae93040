import { useCallback, useEffect, useRef, useState } from 'react'
import type { Upload } from 'tus-js-client'
import { type Evidence, type Sending, sendFile } from './upload.ts'

/** The files of one form on their way; `onArrived` hears of each that has become evidence. */
export function useUploads(onArrived: (evidence: Evidence) => void) {
  const [sendings, setSendings] = useState<Sending[]>([])
  const running = useRef(new Map<string, Upload>())
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
          arrived.current(evidence)
        },
      })
      running.current.set(key, upload)
    },
    [change],
  )
  const add = useCallback(
    (files: Iterable<File>) => {
      const fresh = [...files].map((file) => ({
        key: `${file.name}-${file.size}-${Math.random()}`,
        file,
        preview: file.type.startsWith('image/') ? URL.createObjectURL(file) : '',
        done: 0,
      }))
      setSendings((all) => [...all, ...fresh])
      for (const one of fresh) start(one)
    },
    [start],
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
    if (one.preview) URL.revokeObjectURL(one.preview)
    setSendings((all) => all.filter((other) => other.key !== one.key))
  }
  useEffect(() => {
    const uploads = running.current
    return () => {
      for (const upload of uploads.values()) upload.abort()
    }
  }, [])
  const busy = sendings.some((one) => !one.evidence && one.error === undefined)
  return { sendings, add, retry, remove, busy }
}
