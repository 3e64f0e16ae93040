import { changedFrom, type Dated, heldOn } from '#platform/dated/dated'

/** A unit's place in the tree from a day on, up to but not including `until`. */
export type Place = Dated<{ parent: number | null }>

/** A run of days, the last not included; null where it goes on. */
export interface Stretch {
  from: string
  until: string | null
}

/** A unit's places once it stands below `parent` from a day on; what was written for that day and later gives way. */
export function placesAfter(places: readonly Place[], parent: number, since: string): Place[] {
  const first = places[0]
  return first && first.since < since
    ? changedFrom(places, since, () => ({ parent }))
    : [{ parent, since, until: null }]
}

const parentOn = (places: readonly Place[], day: string): number | null | undefined =>
  heldOn(places, day)?.parent

/** The days on which a unit stands below another than before. */
export function changedDays(before: readonly Place[], after: readonly Place[]): Stretch[] {
  const edges = [...before, ...after].flatMap(({ since, until }) =>
    until === null ? [since] : [since, until],
  )
  const days = [...new Set(edges)].sort()
  const stretches: Stretch[] = []
  for (const [nth, from] of days.entries()) {
    if (parentOn(before, from) === parentOn(after, from)) continue
    const until = days[nth + 1] ?? null
    const last = stretches.at(-1)
    if (last?.until === from) last.until = until
    else stretches.push({ from, until })
  }
  return stretches
}
