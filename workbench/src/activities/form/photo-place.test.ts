import { expect, test } from 'vitest'
import { bannerAt, isWithin } from './photo-place.ts'

const square = (code: string, x: number, y: number, size = 10) => ({
  code,
  rings: [
    [
      [x, y],
      [x + size, y],
      [x + size, y + size],
      [x, y + size],
    ] as [number, number][],
  ],
})

test('a point lies in the banner whose outline holds it, and in none through a hole', () => {
  const ring = square('150001', 0, 0)
  const hole = square('', 4, 4, 2).rings[0] as [number, number][]
  const banners = [{ ...ring, rings: [...ring.rings, hole] }, square('150002', 20, 0)]
  expect(bannerAt(banners, [1, 1])).toBe('150001')
  expect(bannerAt(banners, [5, 5])).toBeUndefined()
  expect(bannerAt(banners, [25, 5])).toBe('150002')
  expect(bannerAt(banners, [15, 5])).toBeUndefined()
})

test('a town, its banner, its league and the region are all the right place', () => {
  for (const area of ['152526', '152526101', '152500', '150000']) expect(isWithin('152526', area)).toBe(true)
  for (const area of ['152525', '152200', '152525101']) expect(isWithin('152526', area)).toBe(false)
})
