import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { chown, cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { type Binaries, binariesIn } from './binaries.ts'
import { placesIn } from './places.ts'
import { StartError } from './start-error.ts'

const run = promisify(execFile)

/** Under whose name the database programs run; PostgreSQL refuses to run as root. */
export interface Privilege {
  kind: 'self' | 'namespace' | 'other'
  binaries: Binaries
  /** Words before the program on the command line. */
  prefix: readonly string[]
  /** Set when the programs run as another user than this process. */
  user?: { uid: number; gid: number }
}

const NOBODY = 65_534

/** Of a folder that holds the database: closed to others. Under root they may pass, as the database's user must, and not read. */
export const closedMode = (): number => (process.getuid?.() === 0 ? 0o711 : 0o700)
const asNobodyInside = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

/** Decides how the programs can run over this folder, and hands the folder over where that is needed. */
export async function choosePrivilege(dataFolder: string, binaries: Binaries): Promise<Privilege> {
  if (process.platform === 'win32') return { kind: 'self', binaries, prefix: [] }
  if (process.getuid?.() !== 0) {
    // Without a name in the passwd file PostgreSQL cannot tell who it is.
    if (hasName() || !(await namespacesWork())) return { kind: 'self', binaries, prefix: [] }
    return { kind: 'namespace', binaries, prefix: asNobodyInside }
  }
  const { cluster } = placesIn(dataFolder)
  const owner = statSync(existsSync(cluster) ? cluster : dataFolder)
  if (owner.uid === 0 && (await namespacesWork())) {
    return { kind: 'namespace', binaries, prefix: asNobodyInside }
  }
  const user = owner.uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid: owner.uid, gid: owner.gid }
  if (owner.uid === 0 && existsSync(cluster)) await handOver(cluster, user)
  return asOther(user, dataFolder, binaries)
}

/** Runs as another user: it must reach the folder, and the programs are copied where it cannot read them. */
export async function asOther(
  user: { uid: number; gid: number },
  dataFolder: string,
  binaries: Binaries,
): Promise<Privilege> {
  if (!reachable(dataFolder, user)) throw new StartError('no_permission', { folder: dataFolder, reason: '' })
  if (reachable(join(binaries.native, 'bin'), user)) return { kind: 'other', binaries, prefix: [], user }
  const copy = join(dataFolder, `programs-${binaries.major}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new`
    await rm(unfinished, { recursive: true, force: true })
    await cp(binaries.native, unfinished, { recursive: true, verbatimSymlinks: true })
    await handOver(unfinished, user)
    await rename(unfinished, copy)
  }
  return { kind: 'other', binaries: binariesIn(copy, binaries.major), prefix: [], user }
}

/** Gives a file or a whole folder to the user the programs run as; nothing to do when that is us. */
export async function handOver(path: string, user: Privilege['user']): Promise<void> {
  if (!user || !existsSync(path)) return
  await chown(path, user.uid, user.gid)
  if (!statSync(path).isDirectory()) return
  for (const name of await readdir(path)) await handOver(join(path, name), user)
}

/** Makes an empty folder that belongs to the user the programs run as. */
export async function makeFolder(path: string, privilege: Privilege): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (privilege.user) await chown(path, privilege.user.uid, privilege.user.gid)
}

/** Whether every folder on the way lets the user pass. */
export function reachable(path: string, user: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(path)
  const may = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001
  if (!may) return false
  return dirname(path) === path || reachable(dirname(path), user)
}

function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

async function namespacesWork(): Promise<boolean> {
  if (process.platform !== 'linux') return false
  const [program = '', ...args] = asNobodyInside
  return run(program, [...args, 'true']).then(
    () => true,
    () => false,
  )
}

/** The program that asks the kernel to end the database when this process is gone, where it exists. */
export function tetherPrefix(): readonly string[] {
  for (const path of ['/usr/bin/setpriv', '/bin/setpriv']) {
    try {
      accessSync(path, constants.X_OK)
      return [path, '--pdeathsig', 'INT']
    } catch {
      // Not at this place.
    }
  }
  return []
}
