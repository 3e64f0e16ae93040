import { constants } from 'node:fs'
import { copyFile, mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileStoreOf } from '#modules/evidence'
import type { Config } from '#platform/config'
import { BackupError } from '../backup.errors.ts'
import type { Backup } from '../backup.ts'
import { keeperOf } from '../find-backups.ts'
import { filesOf } from '../keeping/drop-old.ts'
import { placeOf } from '../making/copy-file.ts'
import { proveBackup } from '../proving/prove-backup.ts'
import { digestIn } from '../proving/prove-files.ts'

export interface PlacedFiles {
  looked: number
  /** Those that were gone or not what the backup has. */
  placed: number
}

/** Puts the files of a backup into the platform's store where they are gone or damaged; all others stay. */
export async function placeFiles(config: Config, backup: Backup): Promise<PlacedFiles> {
  const store = await fileStoreOf({ config })
  const incoming = join(config.data, 'uploads', 'incoming')
  await mkdir(incoming, { recursive: true })
  const files: PlacedFiles = { looked: 0, placed: 0 }
  for await (const { key, sha256 } of filesOf(backup.folder)) {
    files.looked += 1
    if (await store.has(key)) {
      if ((await digestIn(store, key)) === sha256) continue
      await store.remove(key)
    }
    // A copy of its own, for the store may take a link to what it is given, and the backup must stay apart.
    const copy = join(incoming, crypto.randomUUID())
    try {
      await copyFile(placeOf(keeperOf(backup), key), copy, constants.COPYFILE_FICLONE)
      await store.put(key, copy)
      files.placed += 1
    } finally {
      await rm(copy, { force: true })
    }
  }
  return files
}

/** Puts back only the files of a platform, running or not. Throws BackupError where the backup is not whole itself. */
export async function restoreFiles(backup: Backup, config: Config): Promise<PlacedFiles> {
  const { broken } = await proveBackup(backup)
  if (broken.length > 0)
    throw new BackupError('not_whole', { folder: backup.folder, what: broken.slice(0, 5).join(', ') })
  return placeFiles(config, backup)
}
