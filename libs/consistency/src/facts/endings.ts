import type { Fact } from './fact.ts'

/** Letters of the longest end of a name that is looked for. */
const LONGEST_END = 30

/** Finds the numbers whose names end so; made ready when first asked. Of an end of many none is the only one meant. */
export function endings(counts: readonly Fact[], most: number): (end: string) => readonly Fact[] {
  let known: Map<string, Fact[]> | undefined
  const makeReady = () => {
    const ends = new Map<string, Fact[]>()
    for (const fact of counts) {
      const { core } = fact.name
      for (let length = 1; length <= Math.min(core.length, LONGEST_END); length += 1) {
        const end = core.slice(core.length - length)
        const facts = ends.get(end)
        if (facts === undefined) ends.set(end, [fact])
        else if (facts.length <= most) facts.push(fact)
      }
    }
    return ends
  }
  return (end) => {
    known ??= makeReady()
    const facts = known.get(end) ?? []
    return facts.length > most ? [] : facts
  }
}
