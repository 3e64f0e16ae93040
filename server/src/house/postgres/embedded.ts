import { existsSync, mkdirSync, realpathSync, statfsSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { locateBinaries } from './binaries.ts'
import { holdFolder } from './holder.ts'
import { ensureCluster, SUPERUSER } from './initialize.ts'
import { launch } from './launch.ts'
import { placesIn } from './places.ts'
import { findServer } from './postmaster.ts'
import { choosePrivilege } from './privilege.ts'
import { type Settings, settingsHere } from './settings.ts'
import { explainFailure, StartError } from './start-error.ts'
import { stopServer } from './stop.ts'

export { StartError } from './start-error.ts'

export interface EmbeddedOptions {
  /** A folder for the database alone: its cluster, password and log. */
  dataFolder: string
  log?: (line: string) => void
  /** Settings of PostgreSQL that win over ours. */
  settings?: Settings
  /** False gives up safety for speed; for tests alone. */
  durable?: boolean
}

export interface Embedded {
  url: string
  /** Whether a server left running by an earlier start was taken over. */
  adopted: boolean
  stop(): Promise<void>
}

const DATABASE = 'medelge'
const MB = 2 ** 20

/** Starts the database that came with the packages over a folder, making it first if need be. Throws StartError. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = resolve(options.dataFolder)
  try {
    const binaries = await locateBinaries()
    prepareFolder(folder)
    const release = await holdFolder(placesIn(folder).holder, folder)
    try {
      const server = await bringUp(realpathSync(folder), binaries, options)
      const stop = async () => {
        await server.stop()
        release()
      }
      return { url: server.url, adopted: server.adopted, stop }
    } catch (error) {
      release()
      throw error
    }
  } catch (error) {
    throw explainFailure(error, { folder })
  }
}

async function bringUp(
  folder: string,
  binaries: Awaited<ReturnType<typeof locateBinaries>>,
  { settings, durable = true, log }: EmbeddedOptions,
): Promise<Embedded> {
  const { cluster } = placesIn(folder)
  const privilege = await choosePrivilege(folder, binaries)
  const found = await findServer(cluster)
  const password = await ensureCluster(folder, privilege, durable)
  const started = found
    ? { port: found.port, child: undefined }
    : await launch(folder, privilege, { ...settingsHere(durable), ...settings })
  const pid = found?.pid ?? started.child?.pid ?? 0
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= stopServer(pid, cluster, binaries.control)
    return stopping
  }
  started.child?.on('exit', (code) => {
    if (!stopping) log?.(`PostgreSQL ended by itself (${code}); see ${placesIn(folder).log}`)
  })
  const base = `postgres://${SUPERUSER}:${password}@127.0.0.1:${started.port}`
  try {
    await ensureDatabase(base)
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `${base}/${DATABASE}`, adopted: found !== undefined, stop }
}

function prepareFolder(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  const { bavail, bsize } = statfsSync(folder)
  // A new cluster takes 60 MB; one that exists only has to be able to write its log.
  const needed = (existsSync(placesIn(folder).cluster) ? 24 : 96) * MB
  if (bavail * bsize < needed) throw new StartError('disk_full', { folder, reason: '' })
}

async function ensureDatabase(base: string) {
  const client = new pg.Client({ connectionString: `${base}/postgres` })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (!rowCount) await client.query(`create database ${DATABASE}`)
  } finally {
    await client.end()
  }
}
