import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './postmaster.ts'
import { StartError } from './start-error.ts'

// One that is just being stopped needs a moment to finish.
const PATIENCE = 3000

/**
 * Notes that this process works in the data folder and refuses if another living one does.
 * The start time beside the number tells a process from a later one that got the same number.
 */
export async function holdFolder(note: string, folder: string, patience = PATIENCE): Promise<() => void> {
  const mine = `${process.pid} ${startOf(process.pid)}`
  const since = Date.now()
  for (;;) {
    try {
      const file = openSync(note, 'wx', 0o600)
      writeSync(file, `${mine}\n`)
      closeSync(file)
      return () => {
        if (existsSync(note) && readFileSync(note, 'utf8').trim() === mine) rmSync(note, { force: true })
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const [pid = 0, start = 0] = readNote(note)
    const held = pid > 0 && isAlive(pid) && startOf(pid) === start
    if (!held) rmSync(note, { force: true })
    else if (Date.now() - since < patience) await pause(50)
    else throw new StartError('folder_in_use', { folder, process: pid })
  }
}

function readNote(note: string): number[] {
  // It may vanish between our look and our reading.
  return existsSync(note) ? readFileSync(note, 'utf8').trim().split(' ').map(Number) : []
}

/** When a process began, in the kernel's ticks since the machine started; 0 where the system does not tell. */
function startOf(pid: number): number {
  if (process.platform !== 'linux') return 0
  try {
    // The second field, the program's name in parentheses, may itself hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    // Z: dead, only not yet noticed by its parent; in containers that can last for ever.
    return fields[0] === 'Z' ? -1 : Number(fields[19])
  } catch {
    return 0
  }
}
