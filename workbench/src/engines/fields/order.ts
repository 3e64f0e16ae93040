/** A list with one of its entries a place up (-1) or down (1); at the edge it stays. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const next = [...list]
  const [entry, other] = [next[from], next[from + by]]
  if (entry === undefined || other === undefined) return next
  next[from] = other
  next[from + by] = entry
  return next
}

/** Alt with an arrow moves what one stands in, wherever things have an order. */
export function moveKey({ altKey, key }: { altKey: boolean; key: string }): -1 | 1 | undefined {
  if (!altKey) return undefined
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined
}
