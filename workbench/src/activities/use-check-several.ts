import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { write } from '#api/api.ts'
import { LineError } from '#api/api-error.ts'
import { SubmitKeys } from '#api/submit-key.ts'
import type { Waiting } from './use-waiting.ts'

export interface Refused {
  id: string
  title: string
  why: string
}

/**
 * Accepts or returns many records, one after the other. Each is a deed of its own under a key of its own, kept for
 * another try: what was done before a cut line is not done twice.
 */
export function useCheckSeveral() {
  const { t } = useTranslation('kit')
  const client = useQueryClient()
  const keys = useRef(new Map<string, SubmitKeys>())
  const [progress, setProgress] = useState<{ done: number; all: number }>()
  const [refused, setRefused] = useState<Refused[]>([])

  const sendOne = async ({ id, version }: Waiting['session'], reason?: string) => {
    const own = keys.current.get(id) ?? new SubmitKeys()
    keys.current.set(id, own)
    const params = { id }
    const input = { params, body: { version, reason } }
    if (reason === undefined)
      await write('POST /api/sessions/{id}/accept', { params, body: { version } }, own.keyFor(input))
    else
      await write('POST /api/sessions/{id}/return', { params, body: { version, reason } }, own.keyFor(input))
  }

  /** Without a reason they are accepted, with one returned. Resolves to the ids that are done. */
  const run = async (sessions: readonly Waiting['session'][], reason?: string): Promise<string[]> => {
    const done: string[] = []
    const failed: Refused[] = []
    setRefused([])
    for (const [place, session] of sessions.entries()) {
      setProgress({ done: place, all: sessions.length })
      try {
        await sendOne(session, reason)
        done.push(session.id)
      } catch (error) {
        const why = error instanceof LineError ? t('lineCut') : (error as Error).message
        failed.push({ id: session.id, title: session.title, why })
      }
    }
    await client.invalidateQueries({ queryKey: ['GET /api/waiting-sessions'] })
    setProgress(undefined)
    setRefused(failed)
    // Not waited for: every list and number elsewhere may follow later.
    void client.invalidateQueries()
    return done
  }
  return { run, progress, refused, forget: () => setRefused([]) }
}
