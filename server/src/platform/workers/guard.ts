import { Worker } from 'node:worker_threads'

/**
 * A thread that goes on while the main one loops in what a stranger wrote: it ends the process when its memory
 * passes the limit, or when the platform that started it is gone. Written as text, so that it starts without loaders.
 */
const watch = `
const { workerData: limit } = require('node:worker_threads')
const parent = process.ppid
for (;;) {
  Atomics.wait(limit, 0, 0)
  Atomics.wait(limit, 1, 0, 50)
  const megabytes = Atomics.load(limit, 0)
  const over = megabytes > 0 && process.memoryUsage.rss() > megabytes * 1048576
  if (over || process.ppid !== parent) process.kill(process.pid, 'SIGKILL')
}`

/** Starts the guard; the function given back sets the limit in megabytes, 0 while nothing is read. */
export function startGuard(): (megabytes: number) => void {
  const limit = new Int32Array(new SharedArrayBuffer(8))
  new Worker(watch, { eval: true, workerData: limit, execArgv: [] }).unref()
  return (megabytes) => {
    Atomics.store(limit, 0, megabytes)
    Atomics.notify(limit, 0)
  }
}
