export interface Chance {
  /** In [0, 1). */
  next(): number
  /** A whole number from low to high, both included. */
  whole(low: number, high: number): number
  happens(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
  /** An index, drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number
  /** A skewed positive number around the median; spread is the standard deviation of its logarithm. */
  skewed(median: number, spread: number): number
  shuffle<Value>(values: readonly Value[]): Value[]
}

// Weyl sequence with a xor-multiply finish: 32 bits of state, enough for a demo year, same on every machine.
function stream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

function at<Value>(values: readonly Value[], index: number): Value {
  const value = values[index]
  if (value === undefined) throw new Error('Nothing to pick from')
  return value
}

export function chanceFrom(seed: number): Chance {
  const next = stream(seed)
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  function weighted(weights: readonly number[]): number {
    let rest = next() * weights.reduce((sum, weight) => sum + weight, 0)
    const found = weights.findIndex((weight) => {
      rest -= weight
      return rest < 0
    })
    return found < 0 ? weights.length - 1 : found
  }
  // Twelve uniform draws minus six are near enough to a normal draw, and need no logarithm of zero.
  const normal = () => Array.from({ length: 12 }, next).reduce((sum, draw) => sum + draw, -6)
  function shuffle<Value>(values: readonly Value[]): Value[] {
    return values
      .map((value) => ({ value, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ value }) => value)
  }
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    pick: (values) => at(values, whole(0, values.length - 1)),
    weighted,
    skewed: (median, spread) => median * Math.exp(spread * normal()),
    shuffle,
  }
}
