const counts = new Map<string, number>()

type Tell = (of: string, error: Error) => void

const onStandardError: Tell = (of, error) =>
  void process.stderr.write(`${of}: ${error.stack ?? error.message}\n`)

let tell = onStandardError

/** Has faults told elsewhere than on standard error, such as in the log; answers what puts it back. */
export function tellFaultsTo(other: Tell): () => void {
  tell = other
  return () => {
    tell = onStandardError
  }
}

/** Only what was thrown knows where; a sentence alone says all there is. */
function asError(fault: unknown): Error {
  if (fault instanceof Error) return fault
  return Object.assign(new Error(String(fault)), { stack: undefined })
}

/** Tells of a fault in the background, where no request waits for an answer, and counts it for whoever watches. */
export function noteFault(of: string, fault: unknown): void {
  counts.set(of, (counts.get(of) ?? 0) + 1)
  tell(of, asError(fault))
}

/** How many faults were noted since the start, by what they were of. */
export const faultCounts = (): ReadonlyMap<string, number> => counts
