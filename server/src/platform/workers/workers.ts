import { isInTransaction } from '../database/database.ts'
import { PlatformError, platformErrors } from '../errors.ts'
import { type Child, type Ending, openChild } from './child.ts'
import { pickNext, type Waiting } from './queue.ts'
import type { Reader } from './reader.ts'

export interface Workers {
  /**
   * Reads in a child process what somebody sent. Rejects with what the reader refuses, with FILE_TOO_COMPLEX when
   * it passes a limit or dies of it, with FILE_UNREADABLE when it fails, with WORKERS_BUSY when too much waits.
   */
  run<I, O>(reader: Reader<I, O>, input: I, of: { for: string }): Promise<O>
  /** Ends all children at once, whatever they do; what waits is refused as NOT_READY. */
  close(): void
}

export interface WorkersOptions {
  /** Another program for the children than the platform's own. */
  entry?: string
  /** Children at most. */
  size?: number
  /** Readings after which a child is replaced. */
  lifetime?: number
  /** Waiting for all together, and for one person. */
  queue?: number
  queueOfOne?: number
  /** Milliseconds one waits for a turn, and a child stays when there is nothing to do. */
  patience?: number
  rest?: number
}

/** The part of a reader's memory that a child may hold already; one that holds more is replaced. */
const MOST_HELD = 0.6

interface Task extends Waiting {
  megabytes: number
  perform(child: Child): Promise<Ending>
  settle(ending: Ending): void
  refuse(error: Error): void
}

function settleWith<O>(name: string, resolve: (value: O) => void, reject: (error: Error) => void) {
  return (ending: Ending): void => {
    if (ending.kind === 'failed') process.stderr.write(`reader ${name}: ${ending.reason}\n`)
    if (ending.kind === 'done') resolve(ending.value as O)
    else if (ending.kind === 'refused') reject(new PlatformError(ending.code, ending.status, ending.details))
    else
      reject(ending.kind === 'failed' ? platformErrors.FILE_UNREADABLE() : platformErrors.FILE_TOO_COMPLEX())
  }
}

/** The platform's children for reading what strangers wrote; the first is started when the first thing is read. */
export function openWorkers(options: WorkersOptions = {}): Workers {
  const { entry, size = 3, lifetime = 500, queue = 300, queueOfOne = 50 } = options
  const { patience = 60_000, rest = 60_000 } = options
  const idle: Child[] = []
  const busy = new Map<Child, Task>()
  const waiting: Task[] = []
  const turns = new Map<string, number>()
  let turn = 0
  let closed = false
  let resting: NodeJS.Timeout | undefined

  const endAll = () => {
    for (const child of [...idle.splice(0), ...busy.keys()]) child.kill()
  }
  process.once('exit', endAll)

  const child = (megabytes: number): Child => {
    for (let one = idle.pop(); one; one = idle.pop()) {
      if (one.alive && one.held <= megabytes * MOST_HELD) return one
      if (one.alive) one.kill()
    }
    return openChild(entry)
  }

  function giveBack(one: Child): void {
    if (closed || one.served >= lifetime) one.kill()
    if (one.alive) idle.push(one)
    clearTimeout(resting)
    resting = setTimeout(() => {
      for (const child of idle.splice(0)) child.kill()
    }, rest)
    resting.unref()
  }

  function next(): void {
    if (closed || busy.size >= size) return
    const task = pickNext(waiting, [...busy.values()], turns, size)
    if (!task) return
    waiting.splice(waiting.indexOf(task), 1)
    turn += 1
    turns.set(task.person, turn)
    const one = child(task.megabytes)
    busy.set(one, task)
    void task.perform(one).then((ending) => {
      busy.delete(one)
      giveBack(one)
      if (closed) task.refuse(platformErrors.NOT_READY({ seconds: 5 }))
      else task.settle(ending)
      if (waiting.length === 0 && busy.size === 0) turns.clear()
      next()
    })
    next()
  }

  function demandRoom(person: string): void {
    if (isInTransaction()) throw new Error('A stranger’s file was to be read inside a transaction')
    if (closed) throw platformErrors.NOT_READY({ seconds: 5 })
    const own = waiting.filter((one) => one.person === person).length
    if (waiting.length >= queue || own >= queueOfOne) throw platformErrors.WORKERS_BUSY({ seconds: 10 })
  }

  return {
    async run<I, O>({ name, limits }: Reader<I, O>, input: I, of: { for: string }): Promise<O> {
      demandRoom(of.for)
      return new Promise<O>((resolve, reject) => {
        const order = { reader: name, input, megabytes: limits.megabytes, result: limits.result }
        const late = setTimeout(() => {
          const position = waiting.indexOf(task)
          if (position < 0) return
          waiting.splice(position, 1)
          reject(platformErrors.WORKERS_BUSY({ seconds: 10 }))
        }, patience)
        const task: Task = {
          person: of.for,
          reader: name,
          megabytes: limits.megabytes,
          perform: (one) => {
            clearTimeout(late)
            return one.perform(order, limits.seconds)
          },
          settle: settleWith(name, resolve, reject),
          refuse: (error) => {
            clearTimeout(late)
            reject(error)
          },
        }
        waiting.push(task)
        next()
      })
    },
    close() {
      closed = true
      clearTimeout(resting)
      process.off('exit', endAll)
      for (const task of waiting.splice(0)) task.refuse(platformErrors.NOT_READY({ seconds: 5 }))
      endAll()
    },
  }
}
