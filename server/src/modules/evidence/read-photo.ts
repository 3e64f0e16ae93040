import exifr from 'exifr'
import sharp from 'sharp'
import { evidenceErrors } from './evidence.errors.ts'

export interface Photo {
  width: number | null
  height: number | null
  takenAt: Date | null
  lon: number | null
  lat: number | null
}

interface CameraNotes {
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
function takenAt(notes: CameraNotes): Date | null {
  const wall = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(String(notes.DateTimeOriginal ?? ''))
  if (!wall) return null
  const zone = /^[+-]\d\d:\d\d$/.exec(String(notes.OffsetTimeOriginal ?? ''))?.[0] ?? '+08:00'
  const moment = new Date(`${wall[1]}-${wall[2]}-${wall[3]}T${wall[4]}${zone}`)
  return Number.isNaN(moment.getTime()) ? null : moment
}

function place(notes: CameraNotes): Pick<Photo, 'lon' | 'lat'> {
  const { longitude: lon, latitude: lat } = notes
  const known = Number.isFinite(lon) && Number.isFinite(lat) && lon !== undefined && lat !== undefined
  // A receiver without a fix writes 0, 0.
  if (!known || Math.abs(lon) > 180 || Math.abs(lat) > 90 || (lon === 0 && lat === 0))
    return { lon: null, lat: null }
  return { lon, lat }
}

const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null

/** Size, time and place of a photo; damaged notes of a camera never refuse the photo, a damaged photo is refused. */
export async function readPhoto(path: string, type: string): Promise<Photo> {
  const options = { pick: wanted, reviveValues: false, translateValues: false }
  const notes: CameraNotes = (await exifr.parse(path, options).catch(() => undefined)) ?? {}
  const seen = { takenAt: takenAt(notes), ...place(notes) }
  if (type === 'image/heic')
    return { width: whole(notes.ExifImageWidth), height: whole(notes.ExifImageHeight), ...seen }
  const picture = await sharp(path)
    .metadata()
    .catch(() => {
      throw evidenceErrors.FILE_DAMAGED()
    })
  const { width, height } = picture.autoOrient
  return { width, height, ...seen }
}
