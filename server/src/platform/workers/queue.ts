/** A piece of work that waits for a child process. */
export interface Waiting {
  /** The person it is done for. */
  person: string
  reader: string
}

/** How many children one person may keep busy: never all of them, and one per reader. */
const mayRun = (running: readonly Waiting[], next: Waiting, size: number): boolean => {
  const own = running.filter(({ person }) => person === next.person)
  return own.length < size - 1 && own.every(({ reader }) => reader !== next.reader)
}

/**
 * Whose turn it is: of those who may run, the person who was served longest ago; of one person, what came first.
 * Whoever sends fifty files at once thus waits for himself alone.
 */
export function pickNext<W extends Waiting>(
  waiting: readonly W[],
  running: readonly Waiting[],
  turns: ReadonlyMap<string, number>,
  size: number,
): W | undefined {
  let next: W | undefined
  for (const one of waiting) {
    if (!mayRun(running, one, size)) continue
    if (!next || (turns.get(one.person) ?? 0) < (turns.get(next.person) ?? 0)) next = one
  }
  return next
}
