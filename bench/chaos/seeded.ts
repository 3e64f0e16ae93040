export interface Seeded {
  /** A whole number from `least` to `most`, both of them possible. */
  between(least: number, most: number): number
  one<T>(of: readonly T[]): T
}

/** The same numbers for the same seed (mulberry32), so that what failed once can be asked for again. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return { between, one: (of) => of[between(0, of.length - 1)] as (typeof of)[number] }
}
