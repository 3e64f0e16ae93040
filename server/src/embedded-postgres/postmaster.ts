import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** What `postmaster.pid` says: its lines 1, 4 and 8. */
export interface Postmaster {
  pid: number
  port: number
  status: 'starting' | 'ready' | 'stopping' | 'standby' | ''
}

/** The note as it stands: it comes and goes with the server, also between two looks at it. */
function readNote(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

export function readPostmaster(cluster: string): Postmaster | undefined {
  const note = readNote(cluster)
  if (note === undefined) return undefined
  const lines = note.split('\n')
  const status = (lines[7] ?? '').trim() as Postmaster['status']
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0), status }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The processes of a database server working in this folder. Undefined where the system does not tell. */
export function serversOver(cluster: string): number[] | undefined {
  if (process.platform !== 'linux') return undefined
  const folder = realpathSync(cluster)
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const program = readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, '')
        return program.endsWith('/postgres') && readlinkSync(`/proc/${pid}/cwd`) === folder
      } catch {
        // Gone meanwhile, or another user's: that user could not have opened this folder.
        return false
      }
    })
}

/**
 * The server left running over this folder by an earlier start, ready to be adopted.
 * One that is just stopping is waited for; a note left by a dead server whose number now belongs
 * to another program is deleted, because PostgreSQL itself would refuse to start for ever.
 */
export async function findServer(cluster: string): Promise<Postmaster | undefined> {
  if (!existsSync(cluster)) return undefined
  for (;;) {
    const noted = readPostmaster(cluster)
    const servers = serversOver(cluster)
    const running = noted && (servers ? servers.includes(noted.pid) : isAlive(noted.pid))
    if (running && noted.status === 'ready') return noted
    if (!running && !servers?.length) {
      if (noted && servers && isAlive(noted.pid)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
      return undefined
    }
    // Starting, stopping, or children of a dead server on their way out: all of these pass.
    await pause(25)
  }
}

/** Sends a process a signal that ends it, at once unless said; one that has just gone by itself is gone. */
export function endProcess(pid: number, signal: 'SIGINT' | 'SIGQUIT' | 'SIGKILL' = 'SIGKILL'): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** How long the processes of a dead server get to notice its end before they are ended, in milliseconds. */
const GRACE = 3000

/** Makes way for a new server after the old one was killed: what is left of it would keep the new one from starting. */
export async function clearAway(cluster: string): Promise<void> {
  const late = setTimeout(() => {
    // Nothing they could still write counts: the next start recovers from the log.
    for (const pid of serversOver(cluster) ?? []) endProcess(pid)
  }, GRACE)
  await findServer(cluster).finally(() => clearTimeout(late))
}

/** Resolves when a process that is not our child is gone. */
export async function awaitEnd(pid: number): Promise<void> {
  while (isAlive(pid)) await pause(500, undefined, { ref: false })
}
