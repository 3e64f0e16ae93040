import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { write } from '#api/api.ts'
import { SubmitKeys } from '#api/submit-key.ts'
import type { Checkable, State } from './records.ts'

/** What a checker says: yes, with a remark or into closed books with a reason, or no with a reason. */
export type Verdict = { note?: string; adjustment?: string } | { reason: string }

export interface Done extends Checkable {
  state: State
}

export interface Failed {
  record: Checkable
  error: Error
}

/** The record and the version that stood on the screen: what was changed meanwhile is refused. */
async function sendOne(record: Checkable, verdict: Verdict, key: string): Promise<Done> {
  const { path, id, version } = record
  const params = { id }
  const after =
    'reason' in verdict
      ? await write(
          `POST /api/${path}/{id}/return`,
          { params, body: { version, reason: verdict.reason } },
          key,
        )
      : await write(`POST /api/${path}/{id}/accept`, { params, body: { version, ...verdict } }, key)
  return { ...record, version: after.version, state: after.state }
}

/**
 * Accepts or returns records, one or many, one after the other. Each is a action of its own under a key of its own, kept
 * for another try: what was done before a cut line is not done twice.
 */
export function useCheck() {
  const client = useQueryClient()
  const keys = useRef(new Map<string, SubmitKeys>())
  const running = useRef(false)
  const [progress, setProgress] = useState<{ done: number; all: number }>()

  const run = async (records: readonly Checkable[], verdict: Verdict) => {
    const done: Done[] = []
    const failed: Failed[] = []
    // A second press before the first has drawn anything.
    if (running.current) return { done, failed }
    running.current = true
    for (const [position, record] of records.entries()) {
      setProgress({ done: position, all: records.length })
      const own = keys.current.get(record.id) ?? new SubmitKeys()
      keys.current.set(record.id, own)
      try {
        done.push(await sendOne(record, verdict, own.keyFor([record.id, record.version, verdict])))
        keys.current.delete(record.id)
      } catch (error) {
        failed.push({ record, error: error as Error })
      }
    }
    await client.invalidateQueries({ queryKey: ['GET /api/checks'] })
    running.current = false
    setProgress(undefined)
    // Not waited for: every list and number elsewhere may follow later.
    void client.invalidateQueries()
    return { done, failed }
  }
  return { run, progress }
}
