import type { ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, realpathSync, statfsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { DatabaseState } from '#platform/http/health'
import { archiveOf, archiveSettings, identifierOf, openArchive } from './archive/archive.ts'
import { binariesAt, locateBinaries } from './binaries.ts'
import { holdFolder } from './holder.ts'
import { DATABASE, ensureCluster, SUPERUSER } from './initialize.ts'
import { launch } from './launch.ts'
import { placesIn } from './places.ts'
import { ensurePlatformRole } from './platform-role.ts'
import { awaitEnd, clearAway, findServer } from './postmaster.ts'
import { choosePrivilege, closedMode } from './privilege.ts'
import { type Settings, settingsHere } from './settings.ts'
import { explainFailure, StartError } from './start-error.ts'
import { stopServer } from './stop.ts'
import { type Running, type SupervisionOptions, supervise } from './supervise.ts'

export { StartError } from './start-error.ts'

export interface EmbeddedOptions {
  /** A folder for the database alone: its cluster, password and log. */
  dataFolder: string
  log?: (line: string) => void
  /** Told when the server ended by itself and cannot be brought back. */
  lost?: SupervisionOptions['lost']
  /** Milliseconds between the tries to bring it back. */
  pauses?: readonly number[]
  /** Settings of PostgreSQL that win over ours. */
  settings?: Settings
  /** A folder the server hands its log over to, so that it can be replayed up to any moment. */
  archive?: string | undefined
  /** A folder with `bin/postgres` of another version, to open a folder that version made. */
  programs?: string | undefined
  /** False gives up safety for speed; for tests alone. */
  durable?: boolean
}

export interface Embedded {
  /** As the ordinary role the platform works as. */
  url: string
  /** As superuser, for what only one may do to the server as a whole; the platform itself never connects so. */
  superuserUrl: string
  /** Whether a server left running by an earlier start was taken over. */
  adopted: boolean
  /** A server that ends by itself is started again, at the same address. */
  state(): DatabaseState
  stop(): Promise<void>
}

const MB = 2 ** 20

/** Starts the database that came with the packages over a folder, making it first if need be. Throws StartError. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const folder = resolve(options.dataFolder)
  try {
    const binaries = await (options.programs ? binariesAt(options.programs) : locateBinaries())
    prepareFolder(folder)
    const release = await holdFolder(placesIn(folder).holder, folder)
    try {
      const server = await bringUp(realpathSync(folder), binaries, options)
      const stop = async () => {
        await server.stop()
        release()
      }
      return { ...server, stop }
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
  { settings, durable = true, log, lost, pauses, archive }: EmbeddedOptions,
): Promise<Embedded> {
  const { cluster } = placesIn(folder)
  const privilege = await choosePrivilege(folder, binaries)
  const found = await findServer(cluster)
  const password = await ensureCluster(folder, privilege, durable)
  const own = archive && archiveOf(resolve(archive), await identifierOf(cluster))
  if (own) await openArchive(own, privilege)
  const all = { ...settingsHere(durable), ...(own && archiveSettings(own)), ...settings }
  const started = found ? { port: found.port, running: adopt(found.pid) } : await begin()
  const { port } = started

  async function begin(at?: number): Promise<{ port: number; running: Running }> {
    const { child, port: chosen } = await launch(folder, privilege, all, at)
    return { port: chosen, running: runningOf(child) }
  }
  const supervision = supervise(started.running, {
    // At the old port, since everybody who speaks with the server knows that one.
    restart: async () => {
      await clearAway(cluster)
      return (await begin(port)).running
    },
    lost,
    log,
    folder,
    pauses,
  })
  const end = async () => {
    const running = await supervision.release()
    if (running) await stopServer(running.pid, cluster, binaries.control)
  }
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= end()
    return stopping
  }
  const urlAs = (user: string, secret: string, database: string) =>
    `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`
  const superuser = (database: string) => urlAs(SUPERUSER, password, database)
  try {
    const role = await ensurePlatformRole(superuser, DATABASE, placesIn(folder).platformPassword)
    return {
      url: urlAs(role.user, role.password, DATABASE),
      superuserUrl: superuser(DATABASE),
      adopted: found !== undefined,
      state: supervision.state,
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const adopt = (pid: number): Running => ({ pid, ended: awaitEnd(pid) })

const runningOf = (child: ChildProcess): Running => ({
  pid: child.pid ?? 0,
  ended: new Promise((resolve) => child.once('exit', () => resolve())),
})

function prepareFolder(folder: string) {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, closedMode())
  const { bavail, bsize } = statfsSync(folder)
  // A new cluster takes 60 MB; one that exists only has to be able to write its log.
  const needed = (existsSync(placesIn(folder).cluster) ? 24 : 96) * MB
  if (bavail * bsize < needed) throw new StartError('disk_full', { folder, reason: '' })
}
