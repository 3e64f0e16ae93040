import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { write } from '#api/api.ts'
import { randomKey } from '#api/submit-key.ts'
import type { Section } from '../use-document.ts'

/** Within two minutes without a sign of life a section is free again. */
const EVERY = 40_000

/**
 * Takes a section while it is written in, and says now and then that one is still there. `taken` is how it stands when
 * it was taken; `refusal` why it was not.
 */
export function useHold(id: string, key: string) {
  const [taken, setTaken] = useState<Section>()
  const [refusal, setRefusal] = useState<Error>()
  const client = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the editor opens
  useEffect(() => {
    let gone = false
    const params = { id, key }
    // Said every now and then: what others show needs not be asked for anew each time.
    const hold = () => write('POST /api/documents/{id}/sections/{key}/hold', { params }, randomKey())
    hold().then(
      (section) => !gone && setTaken(section),
      (error: Error) => !gone && setRefusal(error),
    )
    // What is lost on the way is told by the next save; being away for a while is no reason to close the editor.
    const timer = setInterval(() => void hold().catch(() => undefined), EVERY)
    return () => {
      gone = true
      clearInterval(timer)
      write('DELETE /api/documents/{id}/sections/{key}/hold', { params }, randomKey())
        .catch(() => undefined)
        .finally(() => void client.invalidateQueries())
    }
  }, [id, key])
  return { taken, refusal }
}
