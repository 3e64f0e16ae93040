import { readFile } from 'node:fs/promises'
import sharp, { type FailOnOptions } from 'sharp'
import { evidenceErrors } from '../evidence.errors.ts'
import { LARGEST_PHOTO } from '../files/file-types.ts'
import { checkBoxes } from './iso-boxes.ts'
import { withEnd, zerosInside } from './jpeg-scan.ts'
import { checkPng } from './png-data.ts'
import { longestZeros } from './zeros.ts'

export interface Photo {
  width: number | null
  height: number | null
  notes: boolean
  small: Buffer | undefined
}

/** Edge of the square a thumbnail fits into, in pixels. */
const EDGE = 480
/** More zeros in a row than compressed pictures hold. */
const ZEROS = 1024

const read = (photo: string | Uint8Array, failOn: FailOnOptions) =>
  sharp(photo, { failOn, limitInputPixels: LARGEST_PHOTO, sequentialRead: true })

/** A picture in small that carries none of the camera's notes: it tells nobody where the photo was taken. */
export const makeThumbnail = (photo: string | Uint8Array, failOn: FailOnOptions = 'error'): Promise<Buffer> =>
  read(photo, failOn)
    .autoOrient()
    .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()

/** What a decoder says of data that is missing or was overwritten; its other warnings are habits of cameras. */
function meansDamage(error: unknown): boolean {
  const complaint = error instanceof Error ? error.message : ''
  const left = Number(/(\d+) extraneous bytes/.exec(complaint)?.[1] ?? 0)
  return left > 512 || /premature end|bad Huffman|unsupported|corrupt header/i.test(complaint)
}

async function thumbnailOfWhole(bytes: Uint8Array, type: string): Promise<Buffer> {
  const damaged = () => evidenceErrors.FILE_DAMAGED()
  if (type !== 'image/jpeg')
    return makeThumbnail(bytes).catch(() => {
      throw damaged()
    })
  try {
    return await makeThumbnail(bytes, 'warning')
  } catch (error) {
    if (meansDamage(error)) throw damaged()
    return makeThumbnail(bytes).catch(() => {
      throw damaged()
    })
  }
}

async function checkData(bytes: Buffer, type: string): Promise<void> {
  const whole =
    type === 'image/png'
      ? await checkPng(bytes)
      : type === 'image/webp'
        ? longestZeros(bytes) < ZEROS
        : !zerosInside(bytes, ZEROS)
  if (!whole) throw evidenceErrors.FILE_DAMAGED()
}

/** Reads a photo to its end: size, a small picture, and a refusal where a part of it is missing. */
export async function lookThrough(path: string, type: string, small: boolean): Promise<Photo> {
  const sent = await readFile(path)
  if (type === 'image/heic') {
    // The image library has no decoder for it: the parts must be there, and the end must have come.
    const { whole, bounded } = checkBoxes(sent)
    if (!whole || longestZeros(sent.subarray(-ZEROS)) === ZEROS) throw evidenceErrors.FILE_DAMAGED()
    return { width: null, height: null, notes: bounded, small: undefined }
  }
  const bytes = type === 'image/jpeg' ? withEnd(sent) : sent
  const about = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw evidenceErrors.FILE_DAMAGED()
    })
  const { width, height } = about.autoOrient
  if (width * height > LARGEST_PHOTO) throw evidenceErrors.PHOTO_TOO_LARGE({ width, height })
  await checkData(bytes, type)
  return { width, height, notes: true, small: small ? await thumbnailOfWhole(bytes, type) : undefined }
}
