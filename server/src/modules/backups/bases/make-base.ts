import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { archiveOf, archivePlaces } from '#embedded-postgres/archive/archive'
import { takeBase } from '#embedded-postgres/archive/base-backup'
import { openDumpClient } from '#platform/dump/dump-client'
import { writePart } from '#platform/dump/part'
import type { Platform } from '#platform/platform'
import { readKeys } from '#platform/secrecy/key-file'
import { productVersion } from '#platform/version'
import { FORMAT } from '../backup.ts'
import { holdKeeper } from '../keeping/hold-keeper.ts'
import { copyPassword, copySettings } from '../making/copy-settings.ts'
import { finishFolder, settle } from '../making/finish-folder.ts'
import { nameOf } from '../moment.ts'
import { demandRoom } from '../room.ts'
import { type BaseManifest, basePart } from './base.ts'

interface Cluster {
  identifier: string
  postgres: string
  piece: string
  bytes: number
  now: Date
}

async function lookAt(url: string): Promise<Cluster> {
  const client: pg.Client = await openDumpClient(url)
  const { rows } = await client
    .query<Cluster>(
      `select system_identifier::text as identifier, current_setting('server_version') as postgres,
         pg_walfile_name(pg_current_wal_lsn()) as piece, clock_timestamp() as now,
         (select sum(pg_database_size(oid)) from pg_database)::float8 as bytes
       from pg_control_system()`,
    )
    .finally(() => client.end())
  return rows[0] as Cluster
}

/** The part of the archive that is of the cluster this platform works on. */
export const ownArchive = async (archive: string, databaseUrl: string): Promise<string> =>
  archiveOf(archive, (await lookAt(databaseUrl)).identifier)

/** Copies the running cluster into its archive, as a base to replay the log from. Throws BackupError or StartError. */
export async function makeBase(
  { config, databaseUrl }: Pick<Platform, 'config' | 'databaseUrl'>,
  archive: string,
): Promise<BaseManifest> {
  const before = await lookAt(databaseUrl)
  const { bases } = archivePlaces(archiveOf(archive, before.identifier))
  const release = await holdKeeper(bases)
  const folder = join(bases, 'unfinished-base')
  try {
    await demandRoom(bases, before.bytes / 4)
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
    const keysBefore = readKeys(config.keys) ?? []
    const parts = [
      await writePart(folder, basePart, takeBase(databaseUrl)),
      ...(await copySettings(config, folder, keysBefore)),
      await copyPassword(config.data, folder),
    ]
    const { now } = await lookAt(databaseUrl)
    const { postgres, piece: firstPiece } = before
    const manifest = { format: FORMAT, product: productVersion(), postgres, firstPiece, parts }
    const whole: BaseManifest = { ...manifest, madeAt: now.toISOString() }
    await finishFolder(folder, whole)
    await rename(folder, join(bases, nameOf(now)))
    await settle(bases)
    return whole
  } finally {
    await rm(folder, { recursive: true, force: true })
    release()
  }
}

/** Removes bases but the newest two, and the pieces of the log from before them. */
export async function dropOldLog(
  archive: string,
  found: readonly { folder: string; manifest: BaseManifest }[],
) {
  const kept = found.slice(-2)
  for (const { folder } of found.slice(0, -2)) await rm(folder, { recursive: true })
  const [oldest] = kept
  if (!oldest) return
  // The first eight digits count how often the log was branched by going back; the rest is its position.
  const position = (name: string) => name.slice(8, 24)
  const { log } = archivePlaces(archive)
  for (const name of await readdir(log))
    if (/^[0-9A-F]{24}/.test(name) && position(name) < position(oldest.manifest.firstPiece))
      await rm(join(log, name))
}
