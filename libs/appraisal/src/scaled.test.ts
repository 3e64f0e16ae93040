import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exact } from './exact.ts'
import { amountIn, scaledLike } from './scaled.ts'
import { unitParts } from './unit.ts'

it.each([
  [449204, '人', '万人', 44.9204, '万人'],
  [11_000_000, '人次', '万次', 1100, '万人次'],
  [6403, '个', '个', 6403, '个'],
  [160, '万元', '万元', 160, '万元'],
  [160, '万元', '亿元', 160, '万元'],
  [5, '月', '月', 5, '月'],
  [0, '人', '万人', 0, '人'],
  [129, '人次', '万人次', 129, '人次'],
])('writes %d%s beside a target in %s as %d%s', (value, unit, like, scaled, written) => {
  expect(scaledLike(value, unit, like)).toEqual({ value: scaled, unit: written })
})

it('never changes what is meant', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e12 }),
      fc.constantFrom('人', '万人', '亿人', '千万人', '百万人'),
      (value, like) => {
        const written = scaledLike(value, '人', like)
        const { over, under } = unitParts(written.unit).scale
        const meant = exact(written.value)
        expect(meant.over * over).toBe(BigInt(value) * meant.under * under)
      },
    ),
  )
})

it.each([
  [1234.567, '千元', '万元', 123.4567],
  [0.00000001, '亿元', '元', 1],
  [1.2, '亿元', '万元', 12000],
  [87654321.09, '元', '亿元', 0.8765432109],
  [3, '百万元', '万元', 300],
])('an amount in another unit keeps its fen: %d%s in %s', (value, from, to, read) => {
  expect(amountIn(value, from, to)).toBe(read)
})
