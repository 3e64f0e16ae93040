import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { SubmitKeys } from '#api/submit-key.ts'

export interface Refused {
  id: string
  name: string
  error: Error
}

/**
 * Does the same to records, one or many, one after the other. Each is an act under a key of its own: what was sent
 * before a line was cut is not sent twice.
 */
export function useOneByOne<I>(
  inputOf: (id: string) => I,
  send: (input: I, key: string) => Promise<unknown>,
) {
  const client = useQueryClient()
  const keys = useRef(new Map<string, SubmitKeys>())
  const running = useRef(false)
  const [progress, setProgress] = useState<{ done: number; all: number }>()

  const run = async (records: readonly { id: string; name: string }[]) => {
    const refused: Refused[] = []
    if (running.current) return { sent: 0, refused }
    running.current = true
    for (const [done, { id, name }] of records.entries()) {
      setProgress({ done, all: records.length })
      const own = keys.current.get(id) ?? new SubmitKeys()
      keys.current.set(id, own)
      const input = inputOf(id)
      try {
        await send(input, own.keyFor(input))
        keys.current.delete(id)
      } catch (error) {
        refused.push({ id, name, error: error as Error })
      }
    }
    running.current = false
    setProgress(undefined)
    await client.invalidateQueries()
    return { sent: records.length - refused.length, refused }
  }
  return { run, progress }
}
