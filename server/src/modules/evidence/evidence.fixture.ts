import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import type { Client } from '#test/platform'

const noise = (width: number, height: number) =>
  sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })

/** A photo as a phone writes it: time by the wall clock, place in degrees, minutes and seconds. */
export const photo = (notes: Record<string, Record<string, string>> = {}): Promise<Buffer> =>
  noise(800, 600)
    .jpeg()
    .withExif(notes as never)
    .toBuffer()

export const campNotes = {
  IFD2: { DateTimeOriginal: '2021:09:18 06:30:00' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '43/1 57/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '116/1 5/1 0/1',
  },
}

export const picture = (): Promise<Buffer> => noise(60, 40).png().toBuffer()

const base64 = (text: string) => Buffer.from(text).toString('base64')

/** The headers that open an upload of `size` bytes under a name. */
export const opening = (name: string, size: number) => ({
  'tus-resumable': '1.0.0',
  'upload-length': String(size),
  'upload-metadata': `filename ${base64(name)},sender ${base64('somebody else')}`,
})

export const going = (offset: number) => ({
  'tus-resumable': '1.0.0',
  'upload-offset': String(offset),
  'content-type': 'application/offset+octet-stream',
})

/** Sends a whole file; resolves to the last answer, whose body is the evidence when it was kept. */
export async function send(client: Client, name: string, bytes: Buffer) {
  const opened = await client.post('/api/uploads', undefined, opening(name, bytes.length))
  if (opened.status !== 201) return opened
  return client.patch(String(opened.headers.location), bytes, going(0))
}
