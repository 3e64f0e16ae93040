import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import sharp from 'sharp'
import type { Database } from '#database'
import { inTransaction } from '#house/database'
import type { House } from '#house/house'
import {
  type EvidenceRow,
  findEvidenceById,
  findStoredFile,
  insertEvidence,
  insertStoredFile,
} from './evidence.store.ts'
import { type Examined, examineFile } from './examine-file.ts'
import { type FileStore, fileStoreOf } from './file-store.ts'
import { isImage } from './file-types.ts'

export const thumbnailKey = (sha256: string): string => `${sha256}.webp`

/** Edge of the square a thumbnail fits into, in pixels. */
const EDGE = 480

/** Whoever keeps or sweeps a file holds its digest's lock, so that no file goes while a row comes. */
export const lockFile = (trx: Kysely<Database>, sha256: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 5))`.execute(trx)

/** A thumbnail that carries none of the camera's notes: it tells nobody where the photo was taken. */
export const makeThumbnail = (photo: string | Uint8Array): Promise<Buffer> =>
  sharp(photo)
    .autoOrient()
    .resize(EDGE, EDGE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer()

// A phone's format that the image library cannot decode has no thumbnail; the photo is kept all the same.
const thumbnailOf = (path: string): Promise<Buffer | undefined> => makeThumbnail(path).catch(() => undefined)

async function keepThumbnail(store: FileStore, path: string, sha256: string, bytes: Uint8Array) {
  const small = `${path}.${crypto.randomUUID()}.webp`
  try {
    await writeFile(small, bytes)
    await store.put(thumbnailKey(sha256), small)
  } finally {
    await rm(small, { force: true })
  }
}

async function keep(
  house: House,
  trx: Kysely<Database>,
  path: string,
  file: Examined,
  given?: Uint8Array,
): Promise<void> {
  await lockFile(trx, file.sha256)
  const store = await fileStoreOf(house)
  if ((await findStoredFile(trx, file.sha256)) && (await store.has(file.sha256))) return
  await store.put(file.sha256, path)
  const thumbnail = given ?? (isImage(file.type) ? await thumbnailOf(path) : undefined)
  if (thumbnail) await keepThumbnail(store, path, file.sha256, thumbnail)
  await insertStoredFile(trx, { ...file, thumbnail: thumbnail !== undefined })
}

export interface Sent {
  /** The id the evidence will have; a new one when left out. */
  id?: string
  name: string
  uploadedBy: string
}

/** Examines a local file and keeps it as evidence: its bytes once, its sender and name as often as it is sent. */
export async function keepFile(
  house: House,
  path: string,
  sent: Sent,
  thumbnail?: Uint8Array,
): Promise<EvidenceRow> {
  const file = await examineFile(path, sent.name)
  const id = await inTransaction(house.db, async (trx) => {
    await keep(house, trx, path, file, thumbnail)
    const row = { ...sent, sha256: file.sha256, createdAt: house.clock() }
    return (await insertEvidence(trx, row))?.id ?? sent.id
  })
  const evidence = id && (await findEvidenceById(house.db, id))
  if (!evidence) throw new Error(`Evidence ${id} was not kept`)
  return evidence
}

/**
 * Keeps bytes made by the house itself, such as those of the training region; resolves to the new evidence's id.
 * Whoever made many copies of one picture gives its thumbnail (`makeThumbnail`), which then is not made for each.
 */
export async function storeEvidence(
  house: House,
  file: { name: string; bytes: Uint8Array; uploadedBy: string; thumbnail?: Uint8Array },
): Promise<string> {
  const folder = join(house.config.data, 'uploads', 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, crypto.randomUUID())
  try {
    await writeFile(path, file.bytes)
    const { name, uploadedBy, thumbnail } = file
    return (await keepFile(house, path, { name, uploadedBy }, thumbnail)).id
  } finally {
    await rm(path, { force: true })
  }
}
