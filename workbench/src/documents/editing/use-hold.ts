import { useEffect, useState } from 'react'
import { useWrite } from '#api/use-write.ts'
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
  const hold = useWrite('POST /api/documents/{id}/sections/{key}/hold')
  const release = useWrite('DELETE /api/documents/{id}/sections/{key}/hold')
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when the editor opens
  useEffect(() => {
    let gone = false
    const params = { id, key }
    hold.send({ params }).then(
      (section) => !gone && setTaken(section),
      (error: Error) => !gone && setRefusal(error),
    )
    // What is lost on the way is told by the next save; being away for a while is no reason to close the editor.
    const timer = setInterval(() => void hold.send({ params }).catch(() => undefined), EVERY)
    return () => {
      gone = true
      clearInterval(timer)
      void release.send({ params }).catch(() => undefined)
    }
  }, [id, key])
  return { taken, refusal }
}
