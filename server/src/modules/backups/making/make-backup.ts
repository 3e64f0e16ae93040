import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { fileStoreOf, keptFiles } from '#modules/evidence'
import { ledgerState } from '#modules/figures'
import type { Config } from '#platform/config'
import { findApplied } from '#platform/database/migrate'
import { inSnapshot, storesOver } from '#platform/dump/dump-client'
import { dumpDatabase } from '#platform/dump/dump-database'
import { intoFile } from '#platform/files/into-file'
import { readKeys } from '#platform/secrecy/key-file'
import { productVersion } from '#platform/version'
import { type Backup, FORMAT, type Manifest } from '../backup.ts'
import { dropOld } from '../keeping/drop-old.ts'
import { holdKeeper } from '../keeping/hold-keeper.ts'
import { nameOf } from '../moment.ts'
import { demandRoom } from '../room.ts'
import { copyFiles } from './copy-files.ts'
import { copySettings } from './copy-settings.ts'
import { finishFolder, settle } from './finish-folder.ts'

export interface BackupOptions {
  /** The folder that keeps backups; made where there is none. */
  into: string
  /** How many to keep; all where left out. */
  keep?: number | undefined
  now?: Date
  /** False leaves the evidence's files out; for a backup that is thrown away again. */
  withFiles?: boolean
}

const UNFINISHED = 'unfinished-'

/** The packed text of tables is a fifth of what the database takes with its indexes; a quarter leaves room. */
const PACKED = 1 / 4

/** Makes a backup of a platform, running or not. Throws BackupError or StartError. */
export async function makeBackup(
  platform: { config: Config; databaseUrl: string },
  { into, keep, now = new Date(), withFiles = true }: BackupOptions,
): Promise<Backup> {
  const keeper = resolve(into)
  await mkdir(keeper, { recursive: true, mode: 0o700 })
  const release = await holdKeeper(keeper)
  try {
    await dropUnfinished(keeper)
    const name = freeName(keeper, now)
    const folder = join(keeper, `${UNFINISHED}${name}`)
    await mkdir(folder, { mode: 0o700 })
    try {
      const manifest = await fill(folder, keeper, platform, withFiles)
      await settle(join(folder, 'database'))
      await finishFolder(folder, manifest)
      await rename(folder, join(keeper, name))
      await settle(keeper)
      if (keep !== undefined) await dropOld(keeper, keep)
      return { folder: join(keeper, name), name, manifest }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  } finally {
    release()
  }
}

// We hold the folder: whatever is unfinished there was cut off.
async function dropUnfinished(keeper: string) {
  for (const name of await readdir(keeper))
    if (name.startsWith(UNFINISHED)) await rm(join(keeper, name), { recursive: true })
}

function freeName(keeper: string, now: Date): string {
  const name = nameOf(now)
  return existsSync(join(keeper, name)) ? freeName(keeper, new Date(now.getTime() + 1000)) : name
}

interface Source {
  config: Config
  databaseUrl: string
}

async function fill(folder: string, keeper: string, source: Source, withFiles: boolean): Promise<Manifest> {
  const list = join(folder, 'files.list')
  const keysBefore = readKeys(source.config.keys) ?? []
  const { parts, ...known } = await inSnapshot(source.databaseUrl, async (client) => {
    const facts = await factsOf(client)
    await demandRoom(keeper, facts.databaseBytes * PACKED)
    const stores = storesOver(client)
    const ledger = await ledgerState(stores)
    await writeList(withFiles ? keptFiles(stores) : [], list)
    return { ...facts, ledger, ...(await dumpDatabase(client, folder)) }
  })
  const settings = await copySettings(source.config, folder, keysBefore)
  // Files never change and are copied afterwards: nothing holds the database up meanwhile.
  const store = await fileStoreOf(source)
  const copied = await copyFiles({ store, url: source.databaseUrl }, list, keeper, folder)
  await rm(list)
  return {
    format: FORMAT,
    product: productVersion(),
    ...known,
    files: copied.files,
    parts: [...parts, ...settings, copied.part],
  }
}

async function factsOf(client: pg.Client) {
  const { rows } = await client.query<{ postgres: string; madeAt: string; databaseBytes: number }>(`
    select current_setting('server_version') as postgres,
      to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "madeAt",
      pg_database_size(current_database())::float8 as "databaseBytes"`)
  return {
    ...(rows[0] as { postgres: string; madeAt: string; databaseBytes: number }),
    migrations: await findApplied(client),
  }
}

async function writeList(files: AsyncIterable<object> | Iterable<object>, path: string) {
  const lines = async function* () {
    for await (const file of files) yield `${JSON.stringify(file)}\n`
  }
  await pipeline(Readable.from(lines()), intoFile(path))
}
