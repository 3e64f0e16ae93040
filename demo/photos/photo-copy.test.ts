import exifr from 'exifr'
import { expect, test } from 'vitest'
import { copyPhoto, drawNegative } from './photo-copy.ts'

test('a copy carries its own time and place and the same picture', async () => {
  const negative = await drawNegative('square', 3)
  const copy = copyPhoto(negative, { takenAt: '2021-09-18T10:42', point: [117.6089, 44.5872] })
  const notes = await exifr.parse(copy, { reviveValues: false })
  expect(notes).toMatchObject({
    DateTimeOriginal: '2021:09:18 10:42:00',
    CreateDate: '2021:09:18 10:42:00',
    ModifyDate: '2021:09:18 10:42:00',
  })
  expect(notes.longitude).toBeCloseTo(117.6089, 4)
  expect(notes.latitude).toBeCloseTo(44.5872, 4)
  expect(copy).toHaveLength(negative.jpeg.length)
  expect(negative.jpeg.equals(copy)).toBe(false)
})
