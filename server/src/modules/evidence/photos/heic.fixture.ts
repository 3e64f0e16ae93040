import sharp from 'sharp'
import { photo } from '../evidence.fixture.ts'

const word = (value: number, bytes: number) => {
  const written = Buffer.alloc(bytes)
  written.writeUIntBE(value, 0, bytes)
  return written
}

const box = (name: string, ...content: (Buffer | string)[]): Buffer => {
  const inside = Buffer.concat(
    content.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one)),
  )
  return Buffer.concat([word(inside.length + 8, 4), Buffer.from(name), inside])
}

/** A photo of a phone's own format with these notes in it, and what else is to stand between them and the picture. */
export async function heic(notes: Record<string, Record<string, string>>, beside = ''): Promise<Buffer> {
  const { exif = Buffer.alloc(0) } = await sharp(await photo(notes)).metadata()
  // The notes of a picture begin with the length of the word before them (ISO/IEC 23008-12, A.2.1).
  const item = Buffer.concat([word(6, 4), exif])
  const head = box('ftyp', 'heic', word(0, 4), 'mif1heic')
  const about = (at: number) =>
    box(
      'meta',
      word(0, 4),
      box(
        'iinf',
        word(0, 4),
        word(1, 2),
        box('infe', word(2, 1), word(0, 3), word(1, 2), word(0, 2), 'Exif\0'),
      ),
      box(
        'iloc',
        word(0, 4),
        word(0x4400, 2),
        word(1, 2),
        word(1, 2),
        word(0, 2),
        word(1, 2),
        word(at, 4),
        word(item.length, 4),
      ),
    )
  const start = head.length + about(0).length + 8
  return Buffer.concat([head, about(start), box('mdat', item, beside, Buffer.alloc(3000, 7))])
}
