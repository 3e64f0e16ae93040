import { drawPhoto, type PhotoOrder, type Scene } from './photos.ts'

/** A drawn scene whose camera notes can be exchanged: where each of them stands in the bytes. */
export interface Negative {
  jpeg: Buffer
  times: number[]
  latitude: number
  longitude: number
}

const blank = { takenAt: '2000-01-01T00:00', point: [116.123456, 43.654321] } as const

const timeText = (takenAt: string) => `${takenAt.replaceAll('-', ':').replace('T', ' ')}:00`

/** Degrees, minutes and hundredths of seconds as the three fractions EXIF keeps, lowest byte first. */
function placeBytes(degrees: number): Buffer {
  const hundredths = Math.round(Math.abs(degrees) * 360_000)
  const minutes = Math.floor(hundredths / 6000)
  const bytes = Buffer.alloc(24)
  const numbers = [Math.floor(minutes / 60), 1, minutes % 60, 1, hundredths % 6000, 100]
  for (const [position, number] of numbers.entries()) bytes.writeUInt32LE(number, position * 4)
  return bytes
}

function placesOf(jpeg: Buffer, wanted: Buffer): number[] {
  const places: number[] = []
  for (let position = jpeg.indexOf(wanted); position >= 0; position = jpeg.indexOf(wanted, position + 1))
    places.push(position)
  return places
}

/** Draws a scene once, with notes that stand for those of each copy. */
export async function drawNegative(scene: Scene, seed: number): Promise<Negative> {
  const jpeg = await drawPhoto({ scene, seed, takenAt: blank.takenAt, point: [...blank.point] })
  const times = placesOf(jpeg, Buffer.from(timeText(blank.takenAt)))
  const [longitude] = placesOf(jpeg, placeBytes(blank.point[0]))
  const [latitude] = placesOf(jpeg, placeBytes(blank.point[1]))
  if (times.length === 0 || longitude === undefined || latitude === undefined)
    throw new Error(`The drawing of ${scene} carries no camera notes`)
  return { jpeg, times, latitude, longitude }
}

/** A copy of the drawing with another time and place: drawing takes a hundred times as long. */
export function copyPhoto(
  { jpeg, times, latitude, longitude }: Negative,
  { takenAt, point }: Pick<PhotoOrder, 'takenAt' | 'point'>,
): Buffer {
  const copy = Buffer.from(jpeg)
  for (const position of times) copy.write(timeText(takenAt), position, 'latin1')
  placeBytes(point[0]).copy(copy, longitude)
  placeBytes(point[1]).copy(copy, latitude)
  return copy
}
