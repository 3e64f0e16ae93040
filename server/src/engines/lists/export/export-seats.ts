import { listErrors } from '../list.errors.ts'
import { holdHeapTight } from './tight-heap.ts'

/** Each holds a connection and a snapshot for as long as its reader takes: the rest of the pool is everybody's. */
export const EXPORTS_AT_ONCE = 6
export const EXPORTS_OF_A_PERSON = 2

const running = new Map<string, number>()

/** Takes a place among the exports that run at once; refused where none is free. Call the answer to give it back. */
export function takeSeat(person: string): () => void {
  const own = running.get(person) ?? 0
  const all = [...running.values()].reduce((sum, count) => sum + count, 0)
  if (own >= EXPORTS_OF_A_PERSON)
    throw listErrors.EXPORTS_YOURS_RUNNING({ count: EXPORTS_OF_A_PERSON, seconds: 30 })
  if (all >= EXPORTS_AT_ONCE) throw listErrors.EXPORTS_BUSY({ seconds: 30 })
  running.set(person, own + 1)
  const loosen = holdHeapTight()
  return () => {
    loosen()
    const left = (running.get(person) ?? 1) - 1
    if (left > 0) running.set(person, left)
    else running.delete(person)
  }
}
