import { rm, writeFile } from 'node:fs/promises'
import type { Config } from '#platform/config'
import { demandKnown, migrate } from '#platform/database/migrate'
import { openDumpClient } from '#platform/dump/dump-client'
import { restoringMark } from '#platform/dump/restoring-mark'
import { findTables } from '#platform/dump/schema.store'
import type { SealedProof } from '#platform/secrecy/verify-sealed'
import { BackupError } from '../backup.errors.ts'
import type { Backup } from '../backup.ts'
import { proveBackup } from '../proving/prove-backup.ts'
import { proveSealed } from '../proving/prove-sealed.ts'
import { demandRoom } from '../room.ts'
import { clearFolder, emptyFolder } from './clear-folder.ts'
import { fillDatabase, proveDatabase, type Restored } from './fill-database.ts'
import { placeFiles } from './place-files.ts'
import { placeSettings } from './place-settings.ts'

/** An open database to restore into, and how it is left again. */
export interface TargetDatabase {
  url: string
  stop(): Promise<void>
}

export interface RestoreOptions {
  config: Config
  /** Opens the database the platform will use, once the folder is ready. */
  open(): Promise<TargetDatabase>
}

/**
 * Brings a platform back from a backup, into a data folder and a database that are empty. Everything of the backup is
 * proven before anything is written. Throws BackupError or StartError; after those thrown later the folder is empty again.
 */
export async function restoreBackup(
  backup: Backup,
  { config, open }: RestoreOptions,
): Promise<Restored & { files: number; sealed: SealedProof }> {
  const { broken } = await proveBackup(backup)
  if (broken.length > 0)
    throw new BackupError('not_whole', { folder: backup.folder, what: broken.slice(0, 5).join(', ') })
  demandKnown(backup.manifest.migrations)
  await clearFolder(config.data)
  await demandRoom(config.data, backup.manifest.databaseBytes + (config.s3 ? 0 : backup.manifest.files.bytes))
  await writeFile(restoringMark(config.data), backup.folder)
  try {
    const database = await open()
    try {
      await demandEmpty(database.url)
      await fillDatabase(database.url, backup)
      const restored = await proveDatabase(database.url, backup)
      await migrate(database.url)
      const { looked: files } = await placeFiles(config, backup)
      await placeSettings(config, backup)
      return { ...restored, files, sealed: await proveSealed(database.url, config.keys) }
    } finally {
      await database.stop()
    }
  } catch (error) {
    await emptyFolder(config.data)
    throw error
  } finally {
    await rm(restoringMark(config.data), { force: true })
  }
}

async function demandEmpty(url: string): Promise<void> {
  const client = await openDumpClient(url)
  const tables = await findTables(client).finally(() => client.end())
  if (tables.length > 0) throw new BackupError('database_not_empty')
}
