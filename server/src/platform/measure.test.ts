import { expect, it } from 'vitest'
import { circles, lengths, rooms, within } from '#test/measures'

it('has no file of more than 250 lines', () => {
  expect(lengths.length).toBeGreaterThan(1000)
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([])
})

it('keeps 95 files in 100 within 150 lines, and half of all within 50', () => {
  expect(within(0.95)).toBeLessThanOrEqual(150)
  expect(within(0.5)).toBeLessThanOrEqual(50)
})

it('has no folder with more than 25 files of its own', () => {
  expect(rooms.filter(({ files }) => files > 25)).toEqual([])
})

it('has no ring of files that import one another, types included', () => {
  expect(circles()).toEqual([])
})
