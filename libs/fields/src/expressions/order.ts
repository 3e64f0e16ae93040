/**
 * Codes with each behind those it needs, otherwise in their own order; what is in a circle comes out as `circle`.
 */
export function inOrder(
  codes: readonly string[],
  needs: ReadonlyMap<string, ReadonlySet<string>>,
): { order: string[]; circle: string[] } {
  const order: string[] = []
  const done = new Set<string>()
  let left = [...codes]
  while (left.length > 0) {
    const ready = left.filter((code) => [...(needs.get(code) ?? [])].every((need) => done.has(need)))
    if (ready.length === 0) return { order, circle: left }
    for (const code of ready) {
      order.push(code)
      done.add(code)
    }
    left = left.filter((code) => !done.has(code))
  }
  return { order, circle: [] }
}
