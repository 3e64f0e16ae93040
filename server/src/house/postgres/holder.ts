import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { isAlive } from './postmaster.ts'
import { StartError } from './start-error.ts'

/**
 * Notes that this process works in the data folder and refuses if another living one does.
 * The start time beside the number tells a process from a later one that got the same number.
 */
export function holdFolder(note: string, folder: string): () => void {
  const mine = `${process.pid} ${startOf(process.pid)}`
  for (let tries = 0; ; tries++) {
    try {
      const file = openSync(note, 'wx', 0o600)
      writeSync(file, `${mine}\n`)
      closeSync(file)
      return () => {
        if (existsSync(note) && readFileSync(note, 'utf8').trim() === mine) rmSync(note, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 2) throw error
    }
    const [pid = 0, since = 0] = readFileSync(note, 'utf8').trim().split(' ').map(Number)
    if (pid > 0 && isAlive(pid) && startOf(pid) === since) {
      throw new StartError('folder_in_use', { folder, process: pid })
    }
    rmSync(note, { force: true })
  }
}

/** When a process began, in the kernel's ticks since the machine started; 0 where the system does not tell. */
function startOf(pid: number): number {
  if (process.platform !== 'linux') return 0
  try {
    // The second field, the program's name in parentheses, may itself hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return Number(fields[19])
  } catch {
    return 0
  }
}
