import sharp from 'sharp'
import { LARGEST_PHOTO } from '../files/file-types.ts'

/** The photo anew, upright and in full size, with nothing of what the camera or a program wrote beside the pixels. */
export async function writeWithoutPlace({ path, type }: { path: string; type: string }): Promise<null> {
  const photo = sharp(path, { limitInputPixels: LARGEST_PHOTO, sequentialRead: true }).autoOrient()
  const anew =
    type === 'image/png'
      ? photo.png()
      : type === 'image/webp'
        ? photo.webp({ quality: 90 })
        : photo.jpeg({ quality: 90 })
  await anew.toFile(`${path}.plain`)
  return null
}

/** Pixels of a photo across a page: 250 of them an inch. */
const PAPER = 1560

/** The photo anew as JPEG, upright, no larger than paper needs it, with nothing but its pixels. */
export async function writeForPaper({ path }: { path: string }): Promise<null> {
  await sharp(path, { limitInputPixels: LARGEST_PHOTO, sequentialRead: true })
    .autoOrient()
    .resize(PAPER, PAPER, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 84 })
    .toFile(`${path}.print`)
  return null
}
