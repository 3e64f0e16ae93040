import type { Text } from '@medelge/documents'
import { useCallback, useEffect, useRef, useState } from 'react'
import { write } from '#api/api.ts'
import { LineError } from '#api/api-error.ts'
import { connection, onConnection } from '#api/connection.ts'
import { SubmitKeys } from '#api/submit-key.ts'
import type { Section } from '../use-document.ts'

/** After the last key. */
const QUIET = 2000
/** After a save that got no answer, should nobody notice that the line is there again. */
const PATIENCE = 10_000

export interface Writing {
  heading: string
  body: Text
  values: Record<string, unknown>
}

export type Saving =
  | { state: 'saved' | 'unsaved' | 'saving'; at?: number }
  | { state: 'failed'; error: Error }

/**
 * Saves what is written soon after the last key, one save at a time, each from the version the one before made. What
 * cannot be saved stays unsaved and is tried again with the next key, when the network comes back, or by hand.
 * `madeFrom` is the version that what is written now was made from.
 */
export function useSaving(id: string, section: Section, onSaved: () => void) {
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const keys = useRef(new SubmitKeys())
  const version = useRef(section.version)
  const pending = useRef<Writing>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const left = useRef(false)
  const latest = useRef<(release?: boolean) => Promise<boolean>>(async () => true)

  const { key } = section
  const send = useCallback(
    async (release: boolean): Promise<boolean> => {
      await running.current
      const next = pending.current
      if (!next) return true
      setSaving({ state: 'saving' })
      try {
        const input = { params: { id, key }, body: { version: version.current, ...next, release } }
        // The page below is asked for anew when the editor closes, not with every pause in the typing.
        const saved = await write('PUT /api/documents/{id}/sections/{key}', input, keys.current.keyFor(input))
        keys.current.done()
        version.current = saved.version
        // What was typed meanwhile is saved next.
        if (pending.current === next) pending.current = undefined
        setSaving({ state: pending.current ? 'unsaved' : 'saved', at: Date.now() })
        if (!pending.current) onSaved()
        return true
      } catch (error) {
        setSaving({ state: 'failed', error: error as Error })
        if (error instanceof LineError && !left.current)
          timer.current = setTimeout(() => void latest.current(), PATIENCE)
        return false
      }
    },
    [id, key, onSaved],
  )
  const save = useCallback(
    (release = false) => {
      clearTimeout(timer.current)
      running.current = send(release)
      return running.current
    },
    [send],
  )
  const change = useCallback(
    (writing: Writing) => {
      pending.current = writing
      setSaving({ state: 'unsaved' })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), QUIET)
    },
    [save],
  )
  latest.current = save
  useEffect(() => {
    left.current = false
    const stop = onConnection(() => {
      if (connection() === 'up' && pending.current) void latest.current()
    })
    return () => {
      stop()
      left.current = true
      // Left by a link within the pause after the last key.
      clearTimeout(timer.current)
      void latest.current(true)
    }
  }, [])
  return { saving, change, save, madeFrom: () => version.current }
}
