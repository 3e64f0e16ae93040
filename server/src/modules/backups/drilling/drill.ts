import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { minuteOf } from '#platform/clock'
import type { Platform } from '#platform/platform'
import { BackupError } from '../backup.errors.ts'
import type { Backup } from '../backup.ts'
import { findBackup } from '../find-backups.ts'
import { keysPart } from '../making/copy-settings.ts'
import { makeBackup } from '../making/make-backup.ts'
import { proveBackup } from '../proving/prove-backup.ts'
import { proveSealed } from '../proving/prove-sealed.ts'
import { fillDatabase, proveDatabase } from '../restoring/fill-database.ts'
import { demandRoom } from '../room.ts'
import { withScratchDatabase } from './scratch-database.ts'

/** A backup made every night is never older, in milliseconds. */
const STALE = 2 * 24 * 60 * 60 * 1000

export interface Drilled {
  madeAt: Date
  entries: number
  files: number
}

/**
 * Proves that the platform can be brought back: restores the newest backup into a database beside the platform's own and
 * compares the ledger with what the backup says. Throws BackupError with what was found instead.
 */
export async function drill(platform: Platform): Promise<Drilled> {
  const { backup: keeper } = platform.config
  if (!keeper) return drillAnew(platform)
  const backup = await findBackup(keeper)
  const { madeAt } = backup.manifest
  if (platform.clock().getTime() - Date.parse(madeAt) > STALE)
    throw new BackupError('stale', { madeAt: minuteOf(new Date(madeAt)) })
  return drillOn(platform, backup)
}

/** Where no backups are kept one is made for this alone, without the files: it would take their whole room again. */
async function drillAnew(platform: Platform): Promise<Drilled> {
  const into = join(platform.config.data, 'drill')
  try {
    return await drillOn(platform, await makeBackup(platform, { into, withFiles: false }))
  } finally {
    await rm(into, { recursive: true, force: true })
  }
}

/** The keys a restore would have: those of the backup, or those kept apart from it. */
const keysFileOf = ({ config }: Platform, { folder, manifest }: Backup): string =>
  manifest.parts.some(({ path }) => path === keysPart) ? join(folder, keysPart) : config.keys

async function drillOn(platform: Platform, backup: Backup): Promise<Drilled> {
  const { broken } = await proveBackup(backup)
  if (broken.length > 0)
    throw new BackupError('not_whole', { folder: backup.folder, what: broken.slice(0, 3).join(', ') })
  const { manifest } = backup
  // Of a server elsewhere nobody here knows the disk.
  if (!platform.config.databaseUrl) await demandRoom(platform.config.data, manifest.databaseBytes)
  return withScratchDatabase(platform.databaseUrl, async (url) => {
    await fillDatabase(url, backup)
    const { ledger, same } = await proveDatabase(url, backup)
    if (!ledger.whole) throw new BackupError('ledger_altered', { detail: ledger.detail })
    if (!same) throw new BackupError('ledger_other')
    const sealed = await proveSealed(url, keysFileOf(platform, backup))
    if (sealed.brokenCount > 0)
      throw new BackupError('sealed_shut', { count: sealed.brokenCount, looked: sealed.looked })
    return {
      madeAt: new Date(manifest.madeAt),
      entries: manifest.ledger.entries,
      files: manifest.files.count,
    }
  })
}
