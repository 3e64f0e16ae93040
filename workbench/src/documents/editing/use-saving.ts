import type { Text } from '@medelge/documents'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import type { Section } from '../use-document.ts'

/** After the last key. */
const QUIET = 2000

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
 * cannot be saved stays unsaved and is tried again with the next key, or by hand.
 */
export function useSaving(id: string, section: Section, onSaved: () => void) {
  const [saving, setSaving] = useState<Saving>({ state: 'saved' })
  const write = useWrite('PUT /api/documents/{id}/sections/{key}')
  const version = useRef(section.version)
  const pending = useRef<Writing>(undefined)
  const running = useRef<Promise<boolean>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const { key } = section
  const send = useCallback(
    async (release: boolean): Promise<boolean> => {
      await running.current
      const next = pending.current
      if (!next) return true
      setSaving({ state: 'saving' })
      try {
        const saved = await write.send({
          params: { id, key },
          body: { version: version.current, ...next, release },
        })
        version.current = saved.version
        // What was typed meanwhile is saved next.
        if (pending.current === next) pending.current = undefined
        setSaving({ state: pending.current ? 'unsaved' : 'saved', at: Date.now() })
        if (!pending.current) onSaved()
        return true
      } catch (error) {
        setSaving({ state: 'failed', error: error as Error })
        return false
      }
    },
    [id, key, write.send, onSaved],
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
  useEffect(() => () => clearTimeout(timer.current), [])
  return { saving, change, save }
}
