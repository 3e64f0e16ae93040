/** A figure bound to a place of a document; null where nothing can be said. */
export interface Bound {
  place: string
  value: number | null
}

/** A figure that says something else than it did. */
export interface Drift {
  place: string
  was: number | null
  is: number | null
}

/** What the figures of a frozen document say differently now, in its order; a place no longer read is passed over. */
export function driftOf(frozen: readonly Bound[], today: readonly Bound[]): Drift[] {
  const read = new Map(today.map(({ place, value }) => [place, value]))
  return frozen.flatMap(({ place, value }) => {
    const is = read.get(place)
    return is === undefined || is === value ? [] : [{ place, was: value, is }]
  })
}
