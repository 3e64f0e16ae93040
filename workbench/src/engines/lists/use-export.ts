import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type Ending,
  type ExportedList,
  type ExportQuery,
  fetchExport,
  isBroken,
  type Progress,
} from '#api/export-file.ts'
import { download } from '#kit/files/download.ts'
import { exact } from '#kit/format.ts'
import { useLayer } from '#kit/keys/layers.ts'
import { message } from '#kit/say/say.ts'

/** The fetching of one file: how far it is, and how to begin and to stop it. */
export function useExport<L extends ExportedList>(list: L, query: ExportQuery<L>) {
  const { t } = useTranslation('kit')
  const [progress, setProgress] = useState<Progress>()
  const stopper = useRef(new AbortController())
  const stop = () => stopper.current.abort()
  useLayer({ open: progress !== undefined, covers: false, close: stop })

  const run = async (ending: Ending, columns?: readonly string[]) => {
    stopper.current = new AbortController()
    const { signal } = stopper.current
    setProgress({ bytes: 0, rows: 0 })
    try {
      const { name, content, rows } = await fetchExport(
        list,
        { ...query, columns } as ExportQuery<L>,
        ending,
        {
          signal,
          onProgress: setProgress,
        },
      )
      download(name, content)
      message.success(t('export.done', { n: exact(rows) }))
    } catch (error) {
      const told = isBroken(error) ? t('export.brokenOff') : (error as Error).message || t('broken')
      if (!signal.aborted) message.error(told)
    } finally {
      setProgress(undefined)
    }
  }
  return { progress, run, stop }
}
