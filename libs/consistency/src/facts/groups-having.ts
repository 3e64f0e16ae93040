/** Groups by a key, of those keys alone that something worth looking at has: most of a long table has nothing. */
export function groupsHaving<T>(
  things: readonly T[],
  keyOf: (thing: T) => string,
  worth: (thing: T) => boolean,
): Iterable<T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) if (worth(thing)) groups.set(keyOf(thing), [])
  if (groups.size > 0) for (const thing of things) groups.get(keyOf(thing))?.push(thing)
  return groups.values()
}
