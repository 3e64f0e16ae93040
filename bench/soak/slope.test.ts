import { expect, it } from 'vitest'
import { floors, slopeOf } from './slope.ts'

const points = (value: (at: number) => number) =>
  Array.from({ length: 120 }, (_, at) => [at, value(at)] as const)

it('calls flat what swings and stays, and not what grows beneath its swing', () => {
  expect(slopeOf(points((at) => 200 + 20 * Math.sin(at))).flat).toBe(true)
  const growing = slopeOf(points((at) => 200 + 20 * Math.sin(at) + at / 5))
  expect(growing.flat).toBe(false)
  expect(Math.abs(growing.gain - 119 / 5)).toBeLessThan(3)
})

it('finds growth under the teeth of a collector', () => {
  const teeth = points((at) => 100 + (at % 10) * 8 + at / 4)
  expect(slopeOf(floors(teeth, 10)).flat).toBe(false)
  expect(
    slopeOf(
      floors(
        points((at) => 100 + (at % 10) * 8),
        10,
      ),
    ).flat,
  ).toBe(true)
})
