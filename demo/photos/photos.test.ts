import exifr from 'exifr'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { demoYear } from '../year/demo-year.ts'
import { scenes } from './photo-scenes.ts'
import { drawPhoto, photoOf, type Scene } from './photos.ts'

const point: [number, number] = [117.61, 44.596]
const takenAt = '2021-09-18T09:41'

test.each(Object.keys(scenes) as Scene[])(
  '%s is a JPEG that knows its time, place and nature',
  async (scene) => {
    const photo = await drawPhoto({ scene, seed: 1, takenAt, point })
    expect(await sharp(photo).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 800 })
    const exif = await exifr.parse(photo, { reviveValues: false })
    expect(exif.DateTimeOriginal).toBe('2021:09:18 09:41:00')
    expect(exif.OffsetTimeOriginal).toBe('+08:00')
    expect(exif.ImageDescription).toMatch(/not a photograph/)
    expect(exif.longitude).toBeCloseTo(point[0], 4)
    expect(exif.latitude).toBeCloseTo(point[1], 4)
  },
)

test('the same order draws the same picture, another seed another one', async () => {
  const order = { scene: 'square', seed: 7, takenAt, point } as const
  const photo = await drawPhoto({ ...order, point: [...point] })
  expect(photo.equals(await drawPhoto({ ...order, point: [...point] }))).toBe(true)
  expect(photo.equals(await drawPhoto({ ...order, seed: 8, point: [...point] }))).toBe(false)
})

test('a session is drawn where and while it was held', () => {
  for (const session of demoYear().sessions.filter((_, index) => index % 50 === 0)) {
    const { takenAt: moment, point: spot } = photoOf(session)
    expect(moment.slice(0, 10)).toBe(session.day)
    expect(moment.slice(11) >= session.startTime && moment.slice(11) <= session.endTime).toBe(true)
    expect(spot[0]).toBeGreaterThan(97)
    expect(spot[0]).toBeLessThan(127)
    expect(spot[1]).toBeGreaterThan(37)
    expect(spot[1]).toBeLessThan(54)
  }
})
