import { readFile } from 'node:fs/promises'
import exifr from 'exifr'
import type { CameraNotes } from './examined.ts'

interface Notes {
  DateTimeOriginal?: unknown
  OffsetTimeOriginal?: unknown
  ExifImageWidth?: unknown
  ExifImageHeight?: unknown
  latitude?: number
  longitude?: number
}

const wanted = [
  'DateTimeOriginal',
  'OffsetTimeOriginal',
  'ExifImageWidth',
  'ExifImageHeight',
  'GPSLatitude',
  'GPSLatitudeRef',
  'GPSLongitude',
  'GPSLongitudeRef',
]

/** A camera writes wall-clock time, mostly without a zone; the region's own zone is meant then. */
function takenAt(notes: Notes): Date | null {
  const wall = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(String(notes.DateTimeOriginal ?? ''))
  if (!wall) return null
  const zone = /^[+-]\d\d:\d\d$/.exec(String(notes.OffsetTimeOriginal ?? ''))?.[0] ?? '+08:00'
  const moment = new Date(`${wall[1]}-${wall[2]}-${wall[3]}T${wall[4]}${zone}`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

function place(notes: Notes): Pick<CameraNotes, 'lon' | 'lat'> {
  const { longitude: lon, latitude: lat } = notes
  const known = Number.isFinite(lon) && Number.isFinite(lat) && lon !== undefined && lat !== undefined
  // A receiver without a fix writes 0, 0.
  if (!known || Math.abs(lon) > 180 || Math.abs(lat) > 90 || (lon === 0 && lat === 0))
    return { lon: null, lat: null }
  return { lon, lat }
}

const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null

/** What the camera wrote into a photo; damaged notes are no notes. */
export async function readCameraNotes({ path }: { path: string }): Promise<CameraNotes> {
  const options = { pick: wanted, reviveValues: false, translateValues: false }
  const notes: Notes = (await exifr.parse(path, options).catch(() => undefined)) ?? {}
  const found = place(notes)
  // An editor may keep the place in words of its own (XMP): without a size the notes count as not read to their end.
  const elsewhere = found.lon === null && (await readFile(path)).includes('GPSLatitude')
  return {
    width: elsewhere ? null : whole(notes.ExifImageWidth),
    height: elsewhere ? null : whole(notes.ExifImageHeight),
    takenAt: takenAt(notes),
    ...found,
  }
}
