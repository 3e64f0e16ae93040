import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Ended, Order, Report } from './messages.ts'

/** Starting and loading code may be slow on a busy machine; in milliseconds. */
const START = 60_000
/** The thread that answers everybody comes first when the processor is short; also while a child loads its code. */
const NICENESS = 15
/** The heap of a child in megabytes; buffers and native memory are the guard's business. */
const HEAP = 512

/** Where a built server keeps the child's code: beside itself. Sources are run by the tool that tests use. */
const built = join(import.meta.dirname, 'worker.js')
const source = fileURLToPath(new URL('../../worker.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../../', import.meta.url))

export type Ending = Report | { kind: 'lost' }

/** One child process, which does one thing at a time. */
export interface Child {
  readonly alive: boolean
  readonly served: number
  /** Memory in megabytes that the reading before left in its hands; it counts against the next one. */
  readonly held: number
  /** Resolves however it ends; after `exceeded`, `failed` and `lost` the child is gone. */
  perform(order: Order, seconds: number): Promise<Ending>
  kill(): void
}

function start(entry: string | undefined): ChildProcess {
  const plain = entry === undefined && existsSync(built)
  const child = fork(entry ?? (plain ? built : source), [], {
    cwd: root,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [
      `--max-old-space-size=${HEAP}`,
      ...(plain ? [] : ['--conditions=@medelge/source', '--import=tsx']),
    ],
  })
  try {
    if (child.pid) setPriority(child.pid, NICENESS)
  } catch {
    // Where the system does not allow it, it works all the same.
  }
  // Sending to a child that just died tells so here; the exit tells it as well.
  child.on('error', () => {})
  return child
}

/** An idle child must not keep a process alive that has nothing else to do. */
function hold(child: ChildProcess, busy: boolean): void {
  if (busy) child.ref()
  else child.unref()
  if (busy) child.channel?.ref()
  else child.channel?.unref()
}

export function openChild(entry: string | undefined): Child {
  const child = start(entry)
  let alive = true
  let served = 0
  let held = 0
  child.once('exit', () => {
    alive = false
  })
  hold(child, false)
  const kill = () => {
    alive = false
    child.kill('SIGKILL')
  }
  return {
    get alive() {
      return alive
    },
    get served() {
      return served
    },
    get held() {
      return held
    },
    kill,
    perform(order, seconds) {
      served += 1
      hold(child, true)
      return new Promise((resolve) => {
        let timer = setTimeout(() => end({ kind: 'lost' }), START)
        const end = (ending: Ending) => {
          clearTimeout(timer)
          child.off('message', hear).off('exit', lost).off('error', lost)
          if (ending.kind !== 'done' && ending.kind !== 'refused') kill()
          hold(child, false)
          resolve(ending)
        }
        const lost = () => end({ kind: 'lost' })
        const hear = (message: unknown) => {
          const report = message as Report
          clearTimeout(timer)
          if (report.kind === 'began') timer = setTimeout(() => end({ kind: 'exceeded' }), seconds * 1000)
          else {
            held = (message as Ended).held
            end(report)
          }
        }
        child.on('message', hear).on('exit', lost).on('error', lost)
        try {
          if (child.connected) child.send(order)
          else lost()
        } catch (error) {
          // What cannot be sent at all is a mistake of the platform, and must not be waited for.
          end({ kind: 'failed', reason: `${order.reader} was given ${(error as Error).message}` })
        }
      })
    },
  }
}
