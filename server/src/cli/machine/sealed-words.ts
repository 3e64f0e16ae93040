import type { BrokenValue, SealedProof } from '#platform/secrecy/verify-sealed'
import type { AtMachine } from './at-machine.ts'

/** Values that do not open, by their places: never what they say. */
export const namesOf = (broken: readonly BrokenValue[]): string =>
  broken
    .slice(0, 10)
    .map(({ column, row, fault }) => `${column} ${row} (${fault})`)
    .join('\n  ')

/** Says whether every sealed value opens, and answers it. */
export function tellSealed({ say }: AtMachine, { looked, broken, brokenCount }: SealedProof): boolean {
  if (brokenCount === 0) say('sealed_whole', { looked })
  else say('sealed_broken', { looked, count: brokenCount, values: namesOf(broken) })
  return brokenCount === 0
}
