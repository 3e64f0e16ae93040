import { buffer } from 'node:stream/consumers'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { EndpointPlatform } from '#platform/platform'
import { findStoredFile } from '../evidence.store.ts'
import { fileStoreOf } from './file-store.ts'
import { isImage } from './file-types.ts'
import { thumbnailKey } from './keep-file.ts'
import { printCopyOf } from './plain-copy.ts'

/** A photo as it is put on paper. */
export interface PaperPhoto {
  /** JPEG. */
  bytes: Buffer
  width: number
  height: number
}

/** A phone's own format cannot be written anew: of that there is the picture in small. */
const HEIC = 'image/heic'

/**
 * The bytes of a photo as paper needs it, without its place, by its digest; undefined where they are no longer kept, or
 * it is no photo.
 */
export async function printPhoto(
  db: Kysely<Database>,
  platform: EndpointPlatform,
  sha256: string,
  person: string,
): Promise<PaperPhoto | undefined> {
  const file = await findStoredFile(db, sha256)
  if (!file || file.emptiedAt !== null || !isImage(file.type)) return undefined
  const store = await fileStoreOf(platform)
  if (!(await store.has(sha256))) return undefined
  const { default: sharp } = await import('sharp')
  // What is read here we wrote ourselves.
  const measured = async (bytes: Buffer): Promise<PaperPhoto> => {
    const { width = 4, height = 3 } = await sharp(bytes).metadata()
    return { bytes, width, height }
  }
  if (file.type !== HEIC)
    return measured(await buffer(await store.open(await printCopyOf(platform, file, person))))
  if (!file.thumbnail) return undefined
  const small = await buffer(await store.open(thumbnailKey(sha256)))
  return measured(await sharp(small).jpeg({ quality: 84 }).toBuffer())
}
