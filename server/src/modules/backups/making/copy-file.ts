import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore, KeptFile } from '#modules/evidence'
import { digestFile, writeStream } from '#platform/dump/part'
import { filesFolder } from '../backup.ts'
import { demandRoom } from '../room.ts'

/** Where a file lies in a folder of backups: under two letters, so that none of the folders grows too full. */
export const placeOf = (keeper: string, key: string): string =>
  join(keeper, filesFolder, key.slice(0, 2), key.slice(2))

export interface CopiedFile {
  key: string
  bytes: number
  sha256: string
}

/** What an earlier backup copied: what people sent is told by its key, so that only its length is looked at. */
async function copiedBefore(
  { key, bytes, sha256 }: KeptFile,
  place: string,
): Promise<CopiedFile | undefined> {
  const known = await stat(place).catch(() => undefined)
  if (!known) return undefined
  if (sha256 === undefined) return { key, ...(await digestFile(place)) }
  return known.size === bytes ? { key, bytes, sha256 } : undefined
}

/**
 * Copies a file of the store into the folder of backups unless an earlier backup did. Undefined where the store has it
 * not, or has not what was sent.
 */
export async function copyFile(
  store: FileStore,
  file: KeptFile,
  keeper: string,
): Promise<CopiedFile | undefined> {
  const place = placeOf(keeper, file.key)
  const before = await copiedBefore(file, place)
  if (before || !(await store.has(file.key))) return before
  await mkdir(dirname(place), { recursive: true, mode: 0o700 })
  await demandRoom(keeper, file.bytes ?? 0)
  const half = `${place}.part`
  await rm(half, { force: true })
  try {
    const copied = await writeStream(await store.open(file.key), half)
    if (file.sha256 !== undefined && copied.sha256 !== file.sha256) return undefined
    await rename(half, place)
    return { key: file.key, ...copied }
  } finally {
    await rm(half, { force: true })
  }
}
