const counts = new Map<string, number>()

/** Tells of a fault in the background, where no request waits for an answer, and counts it for whoever watches. */
export function noteFault(of: string, error: unknown): void {
  counts.set(of, (counts.get(of) ?? 0) + 1)
  process.stderr.write(`${of}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}

/** How many faults were noted since the start, by what they were of. */
export const faultCounts = (): ReadonlyMap<string, number> => counts
