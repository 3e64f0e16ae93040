import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replayInto } from '#embedded-postgres/archive/replay'
import { startEmbedded } from '#embedded-postgres/embedded'
import { type Verification, verifyLedger } from '#modules/figures'
import type { Config } from '#platform/config'
import { openDatabase } from '#platform/database/database'
import { migrate } from '#platform/database/migrate'
import { readPart } from '#platform/dump/part'
import { restoringMark } from '#platform/dump/restoring-mark'
import type { SealedProof } from '#platform/secrecy/verify-sealed'
import { BackupError } from '../backup.errors.ts'
import { proveParts } from '../proving/prove-backup.ts'
import { type FilesProof, proveFiles } from '../proving/prove-files.ts'
import { proveSealed } from '../proving/prove-sealed.ts'
import { clearFolder, emptyFolder } from '../restoring/clear-folder.ts'
import { placeSettings } from '../restoring/place-settings.ts'
import { demandRoom } from '../room.ts'
import { type Base, basePart, passwordPart } from './base.ts'

export interface Replayed {
  ledger: Verification
  /** The archive holds no files of evidence: which of those named are not in the store. */
  files: FilesProof
  sealed: SealedProof
}

/** Brings the database of an empty data folder to where it stood at a moment. Throws BackupError or StartError. */
export async function restoreUntil(base: Base, config: Config, until: Date): Promise<Replayed> {
  const broken = await proveParts(base)
  if (broken.length > 0) throw new BackupError('not_whole', { folder: base.folder, what: broken.join(', ') })
  await clearFolder(config.data)
  const packed = base.manifest.parts.find(({ path }) => path === basePart)?.bytes ?? 0
  await demandRoom(config.data, packed * 5)
  await writeFile(restoringMark(config.data), base.folder)
  const dataFolder = join(config.data, 'postgres')
  try {
    await replayInto(dataFolder, {
      archive: base.archive,
      base: readPart(base.folder, basePart),
      password: join(base.folder, passwordPart),
      until,
    })
    await placeSettings(config, base)
    return await proveReplayed(config, dataFolder)
  } catch (error) {
    await emptyFolder(config.data)
    throw error
  } finally {
    await rm(restoringMark(config.data), { force: true })
  }
}

async function proveReplayed(config: Config, dataFolder: string): Promise<Replayed> {
  const server = await startEmbedded({ dataFolder })
  try {
    await migrate(server.url)
    const { db, close } = openDatabase(server.url, { max: 2, statement: 0, idle: 0, prepare: false })
    try {
      return {
        ledger: await verifyLedger(db),
        files: await proveFiles(config, db, { read: false }),
        sealed: await proveSealed(server.url, config.keys),
      }
    } finally {
      await close()
    }
  } finally {
    await server.stop()
  }
}
