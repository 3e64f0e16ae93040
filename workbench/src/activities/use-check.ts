import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { write } from '#api/api.ts'
import { SubmitKeys } from '#api/submit-key.ts'
import type { Session } from './session-words.ts'

/** What a checker says: yes, into closed books with a reason, or no with a reason. */
export type Verdict = { adjustment?: string } | { reason: string }

type Checked = Pick<Session, 'id' | 'title' | 'version' | 'state'>

export interface Failed {
  session: Pick<Session, 'id' | 'title'>
  error: Error
}

/** The record and the version that stood on the screen: what was changed meanwhile is refused. */
function sendOne({ id, version }: Pick<Session, 'id' | 'version'>, verdict: Verdict, key: string) {
  const params = { id }
  if ('reason' in verdict)
    return write('POST /api/sessions/{id}/return', { params, body: { version, reason: verdict.reason } }, key)
  return write('POST /api/sessions/{id}/accept', { params, body: { version, ...verdict } }, key)
}

/**
 * Accepts or returns records, one or many, one after the other. Each is a deed of its own under a key of its own, kept
 * for another try: what was done before a cut line is not done twice.
 */
export function useCheck() {
  const client = useQueryClient()
  const keys = useRef(new Map<string, SubmitKeys>())
  const running = useRef(false)
  const [progress, setProgress] = useState<{ done: number; all: number }>()

  const run = async (sessions: readonly Session[], verdict: Verdict) => {
    const done: Checked[] = []
    const failed: Failed[] = []
    // A second press before the first has drawn anything.
    if (running.current) return { done, failed }
    running.current = true
    for (const [place, session] of sessions.entries()) {
      setProgress({ done: place, all: sessions.length })
      const own = keys.current.get(session.id) ?? new SubmitKeys()
      keys.current.set(session.id, own)
      try {
        done.push(await sendOne(session, verdict, own.keyFor([session.id, session.version, verdict])))
        keys.current.delete(session.id)
      } catch (error) {
        failed.push({ session, error: error as Error })
      }
    }
    await client.invalidateQueries({ queryKey: ['GET /api/waiting-sessions'] })
    running.current = false
    setProgress(undefined)
    // Not waited for: every list and number elsewhere may follow later.
    void client.invalidateQueries()
    return { done, failed }
  }
  return { run, progress }
}
