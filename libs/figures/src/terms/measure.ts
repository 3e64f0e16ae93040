import { combined, type Rational, whole } from './rational.ts'

/** What a unit is made of: a factor and powers of plain units; 万元/人 is 10,000 × 元 × 人⁻¹. */
export interface Measure {
  readonly factor: Rational
  readonly powers: ReadonlyMap<string, number>
}

const one = whole(1n)
const numbers: Readonly<Record<string, bigint>> = {
  百: 100n,
  千: 1000n,
  万: 10_000n,
  十万: 100_000n,
  亿: 100_000_000n,
}
const shares: Readonly<Record<string, Rational>> = {
  '%': { top: 1n, bottom: 100n },
  百分点: { top: 1n, bottom: 100n },
  '‰': { top: 1n, bottom: 1000n },
  倍: one,
}

/** A number without a unit. */
export const plain = (factor: Rational = one): Measure => ({ factor, powers: new Map() })

function single(unit: string): Measure {
  const share = shares[unit]
  if (share) return plain(share)
  const prefix = Object.keys(numbers).findLast((word) => unit.startsWith(word) && unit.length > word.length)
  const base = prefix ? unit.slice(prefix.length) : unit
  return { factor: whole(numbers[prefix ?? ''] ?? 1n), powers: new Map([[base, 1]]) }
}

/** The measure of a unit as it is written: 元/人, 场次/百人, 人·天. */
export function measureOf(unit: string): Measure {
  const [above = '', ...below] = unit.split('/')
  const product = (text: string) =>
    text
      .split('·')
      .map(single)
      .reduce((a, b) => times(a, b))
  return below.map(product).reduce((a, b) => over(a, b), product(above))
}

function powersOf(a: Measure, b: Measure, sign: 1 | -1): Map<string, number> {
  const powers = new Map(a.powers)
  for (const [unit, power] of b.powers) {
    const sum = (powers.get(unit) ?? 0) + sign * power
    if (sum === 0) powers.delete(unit)
    else powers.set(unit, sum)
  }
  return powers
}

export const times = (a: Measure, b: Measure): Measure => ({
  factor: combined('*', a.factor, b.factor) ?? one,
  powers: powersOf(a, b, 1),
})

export const over = (a: Measure, b: Measure): Measure => ({
  factor: combined('/', a.factor, b.factor) ?? one,
  powers: powersOf(a, b, -1),
})

export const equal = (a: Rational, b: Rational): boolean => a.top * b.bottom === b.top * a.bottom

export const alike = (a: Measure, b: Measure): boolean =>
  equal(a.factor, b.factor) &&
  a.powers.size === b.powers.size &&
  [...a.powers].every(([unit, power]) => b.powers.get(unit) === power)

/** What is shared among others is often called by its own unit alone: 元 for 元/人. */
export const shared = ({ factor, powers }: Measure): Measure => ({
  factor,
  powers: new Map([...powers].filter(([, power]) => power > 0)),
})
