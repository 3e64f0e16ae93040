import { setFlagsFromString } from 'node:v8'

/** Percent by which the heap may outgrow what is alive in it before all of it is looked through; 0 is the usual. */
const GROWTH = 30

let holding = 0

/**
 * Has garbage collected sooner until the answer is called. Usually the heap may grow to some four times what is alive
 * in it; a long file makes that much garbage, however little of it stands in memory at once. Not for always: what
 * serves many short answers is left as it is.
 */
export function holdHeapTight(): () => void {
  holding += 1
  if (holding === 1) setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  return () => {
    holding -= 1
    if (holding === 0) setFlagsFromString('--heap-growing-percent=0')
  }
}
