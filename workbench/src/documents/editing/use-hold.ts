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
    let timer: ReturnType<typeof setInterval> | undefined
    hold().then(
      (section) => {
        if (gone) return
        setTaken(section)
        // What is lost on the way is told by the next save; being away for a while is no reason to close the editor.
        timer = setInterval(() => void hold().catch(() => undefined), EVERY)
      },
      // Whoever was refused does not go on asking: the section would be taken behind their back.
      (error: Error) => !gone && setRefusal(error),
    )
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
