import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import type { EndpointPlatform, Platform } from '#platform/platform'
import {
  type EvidenceRow,
  findEvidenceById,
  findStoredFile,
  insertEvidence,
  insertStoredFile,
} from '../evidence.store.ts'
import { examine, examineOwn, type Facts } from '../photos/examine.ts'
import { fileStoreOf } from './file-store.ts'
import type { FileStore } from './stored-file.ts'

export const thumbnailKey = (sha256: string): string => `${sha256}.webp`

/** Whoever keeps or sweeps a file holds its digest's lock, so that no file goes while a row comes. */
export const lockFile = (trx: Kysely<Database>, sha256: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 5))`.execute(trx)

async function keepGiven(store: FileStore, path: string, sha256: string, bytes: Uint8Array) {
  const small = `${path}.${crypto.randomUUID()}.webp`
  try {
    await writeFile(small, bytes)
    await store.put(thumbnailKey(sha256), small)
  } finally {
    await rm(small, { force: true })
  }
}

/** What keeping needs; an endpoint that opens its transactions itself has it in its hands. */
type Keeping = EndpointPlatform & Pick<Platform, 'db'>

async function keep(
  platform: Keeping,
  trx: Kysely<Database>,
  path: string,
  { small, ...file }: Facts,
  given?: Uint8Array,
): Promise<void> {
  await lockFile(trx, file.sha256)
  const store = await fileStoreOf(platform)
  if ((await findStoredFile(trx, file.sha256)) && (await store.has(file.sha256))) return
  await store.put(file.sha256, path)
  if (given) await keepGiven(store, path, file.sha256, given)
  else if (small) await store.put(thumbnailKey(file.sha256), small)
  await insertStoredFile(trx, { ...file, thumbnail: given !== undefined || small !== undefined })
}

export interface Sent {
  /** The id the evidence will have; a new one when left out. */
  id?: string
  name: string
  uploadedBy: string
}

async function keepExamined(
  platform: Keeping,
  path: string,
  { name, ...file }: Facts & { name: string },
  sent: Sent,
  thumbnail?: Uint8Array,
): Promise<EvidenceRow> {
  const id = await inTransaction(platform.db, async (trx) => {
    await keep(platform, trx, path, file, thumbnail)
    const row = { ...sent, name, sha256: file.sha256, createdAt: platform.clock() }
    return (await insertEvidence(trx, row))?.id ?? sent.id
  }).finally(() => file.small && rm(file.small, { force: true }))
  const evidence = id && (await findEvidenceById(platform.db, id))
  if (!evidence) throw new Error(`Evidence ${id} was not kept`)
  return evidence
}

/** Examines a local file and keeps it as evidence: its bytes once, its sender and name as often as it is sent. */
export const keepFile = async (platform: Platform, path: string, sent: Sent): Promise<EvidenceRow> =>
  keepExamined(platform, path, await examine(platform, path, sent), sent)

/**
 * Keeps bytes made by the platform itself, such as those of the training region; resolves to the new evidence's id.
 * Whoever made many copies of one picture gives its thumbnail (`makeThumbnail`), which then is not made for each.
 */
export async function storeEvidence(
  platform: Keeping,
  file: { name: string; bytes: Uint8Array; uploadedBy: string; thumbnail?: Uint8Array },
): Promise<string> {
  const folder = join(platform.config.data, 'uploads', 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, crypto.randomUUID())
  try {
    await writeFile(path, file.bytes)
    const { name, uploadedBy, thumbnail } = file
    const facts = await examineOwn(path, name, thumbnail === undefined)
    return (await keepExamined(platform, path, facts, { name, uploadedBy }, thumbnail)).id
  } finally {
    await rm(path, { force: true })
  }
}

/** A picture in small without the camera's notes, for those who give it along with many copies. */
export const makeThumbnail = async (photo: Uint8Array): Promise<Buffer> =>
  (await import('../photos/look-through.ts')).makeThumbnail(photo)
