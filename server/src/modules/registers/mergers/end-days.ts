interface Begun {
  id: string
  since: string
}

/**
 * On which day each of some records ends that become others. What were the same from the start (`day` is null) stands
 * once on every day from the first of all: each ends where the next began, up to the one that stays; what began behind
 * that one ends on its own first day, as if it had never been.
 */
export function endDays(
  stays: Pick<Begun, 'since'>,
  ends: readonly Begun[],
  day: string | null,
): Map<string, string> {
  if (day !== null) return new Map(ends.map(({ id }) => [id, day]))
  const earlier = ends
    .filter(({ since }) => since < stays.since)
    .sort((a, b) => (a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1))
  const next = new Map(earlier.map(({ id }, nth) => [id, earlier[nth + 1]?.since ?? stays.since]))
  return new Map(ends.map(({ id, since }) => [id, next.get(id) ?? since]))
}
