/** Shares a whole total out in proportion to the weights, each at least the floor; the shares sum exactly. */
export function apportion(total: number, weights: readonly number[], floor = 0): number[] {
  const free = total - floor * weights.length
  if (weights.length === 0 || free < 0) throw new Error(`Cannot share ${total} among ${weights.length}`)
  const sum = weights.reduce((whole, weight) => whole + weight, 0)
  const exact = weights.map((weight) => (sum > 0 ? (free * weight) / sum : free / weights.length))
  const shares = exact.map((share) => floor + Math.floor(share))
  const left = total - shares.reduce((whole, share) => whole + share, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return shares.map((share, index) => (lucky.has(index) ? share + 1 : share))
}
