/** A count of the people who live in an area. */
export interface Inhabitants {
  areaId: number
  name: string
  inhabitants: number
  year: number
}

/** A count of an area, or of one that was merged into it, or into such a one; empty where there is no count of it. */
export interface CountedPart {
  part: number
  /** Into what it was merged, and in which year; null of the area itself. */
  into: number | null
  joined: number | null
  inhabitants: number | null
  year: number | null
}

export interface AreaCounts {
  areaId: number
  name: string
  /** In the order of their years. */
  parts: CountedPart[]
}

interface Count {
  inhabitants: number
  year: number
}

// Before it, units of today had other borders: its count is the oldest that says anything about them.
const CENSUS = 2020

/** The count a year is held against: the latest until then, else the first one after. */
function countOf(counts: readonly Count[], year: number): Count | undefined {
  const until = counts.filter((count) => count.year <= Math.max(year, CENSUS))
  return until.at(-1) ?? counts[0]
}

/**
 * The inhabitants of an area in a year, as it lay at the end of it. What was merged into it after it was counted is added
 * by its own count; a count from the year of the merge or later has it in it already. Nothing where a part of it was
 * never counted: half a number would be worse than that of the area around.
 */
export function inhabitantsOf({ areaId, name, parts }: AreaCounts, year: number): Inhabitants | undefined {
  function of(part: number): Count | undefined {
    const counts = parts.flatMap(({ part: of, inhabitants, year: counted }) =>
      of === part && inhabitants !== null && counted !== null ? [{ inhabitants, year: counted }] : [],
    )
    const own = countOf(counts, year)
    if (!own) return undefined
    const joined = new Map(
      parts
        .filter(({ into, joined }) => into === part && joined !== null && joined > own.year)
        .map((one) => [one.part, one]),
    )
    let { inhabitants } = own
    for (const other of joined.keys()) {
      const more = of(other)
      if (!more) return undefined
      inhabitants += more.inhabitants
    }
    return { inhabitants, year: own.year }
  }
  const count = of(areaId)
  return count && { areaId, name, ...count }
}
