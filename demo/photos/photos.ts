import sharp from 'sharp'
import { chanceFrom } from '../chance.ts'
import { getFrom, readData } from '../read.ts'
import type { SessionFacts, SessionKind } from '../session-facts.ts'
import { height, width } from './photo-parts.ts'
import { type Scene, scenes } from './photo-scenes.ts'

export type { Scene } from './photo-scenes.ts'

export interface PhotoOrder {
  scene: Scene
  seed: number
  /** YYYY-MM-DDTHH:MM, local time of the region (UTC+8). */
  takenAt: string
  /** Longitude and latitude in degrees. */
  point: [longitude: number, latitude: number]
}

const scenesByKind: Record<SessionKind, readonly Scene[]> = {
  lecture: ['classroom', 'meeting', 'yurt-lecture'],
  training: ['pasture', 'yurt-lecture', 'meeting'],
  exhibition: ['hall'],
  'tour-stop': ['caravan', 'caravan', 'square'],
  consultation: ['square', 'pasture'],
  'key-date': ['square', 'square', 'caravan'],
  contest: ['hall', 'classroom'],
  stream: ['studio'],
  visit: ['hall', 'meeting'],
  academic: ['meeting'],
  international: ['meeting'],
  'cadre-training': ['meeting'],
}

/** What to draw for a session; the nth picture of one session differs from the others. */
export function photoOf(session: SessionFacts, nth = 0): PhotoOrder {
  const number = Number(session.code.slice(-4))
  const chance = chanceFrom(number * 10 + nth)
  const points = new Map(
    Object.entries(readData<{ points: Record<string, [number, number]> }>('places.json').points),
  )
  const [longitude, latitude] = getFrom(points, session.areaCode.slice(0, 6))
  const near = () => (chance.next() - 0.5) / 20
  return {
    scene: chance.pick(scenesByKind[session.kind]),
    seed: number * 10 + nth,
    takenAt: `${session.day}T${session.startTime.slice(0, 3)}${String(chance.whole(31, 59))}`,
    point: [longitude + near(), latitude + near()],
  }
}

// EXIF wants degrees, minutes and hundredths of seconds as fractions.
function sexagesimal(degrees: number): string {
  const hundredths = Math.round(Math.abs(degrees) * 360_000)
  const minutes = Math.floor(hundredths / 6000)
  return `${Math.floor(minutes / 60)}/1 ${minutes % 60}/1 ${hundredths % 6000}/100`
}

/** A JPEG of 1200 × 800, drawn, not photographed: its EXIF description says so. */
export function drawPhoto({ scene, seed, takenAt, point }: PhotoOrder): Promise<Buffer> {
  const taken = `${takenAt.replaceAll('-', ':').replace('T', ' ')}:00`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scenes[scene](chanceFrom(seed))}</svg>`
  return sharp(Buffer.from(svg))
    .jpeg({ quality: 78 })
    .withExif({
      IFD0: {
        ImageDescription: 'Training drawing, not a photograph',
        Software: 'Medelge training region',
        DateTime: taken,
      },
      IFD2: { DateTimeOriginal: taken, DateTimeDigitized: taken, OffsetTimeOriginal: '+08:00' },
      IFD3: {
        GPSLatitudeRef: point[1] < 0 ? 'S' : 'N',
        GPSLatitude: sexagesimal(point[1]),
        GPSLongitudeRef: point[0] < 0 ? 'W' : 'E',
        GPSLongitude: sexagesimal(point[0]),
      },
    })
    .toBuffer()
}
