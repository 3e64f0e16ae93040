import { serialize } from 'node:v8'
import { PlatformError } from '../errors.ts'
import { startGuard } from './guard.ts'
import type { Ended, Order, Report } from './messages.ts'
import type { Reader } from './reader.ts'

const reasonOf = (error: unknown): string =>
  String(error instanceof Error ? (error.stack ?? error.message) : error).slice(0, 4000)

async function read(readers: ReadonlyMap<string, Reader>, order: Order, began: () => void): Promise<Report> {
  try {
    const reader = readers.get(order.reader)
    if (!reader) return { kind: 'failed', reason: `No reader is called ${order.reader}` }
    const work = await reader.load()
    began()
    const value = await work(order.input as never)
    return serialize(value).length > order.result ? { kind: 'exceeded' } : { kind: 'done', value }
  } catch (error) {
    if (!(error instanceof PlatformError)) return { kind: 'failed', reason: reasonOf(error) }
    return { kind: 'refused', code: error.code, status: error.status, details: error.details }
  }
}

/** The main loop of a child process: one order at a time, until the platform lets it go. */
export function serveReaders(list: readonly Reader[]): void {
  const readers = new Map(list.map((reader) => [reader.name, reader]))
  const limitMemory = startGuard()
  const send = (report: Report | Ended) => process.send?.(report)
  // Ctrl-C reaches the whole group; the platform decides when its children end.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => {})
  process.on('disconnect', () => process.exit())
  process.on('message', async (order: Order) => {
    limitMemory(order.megabytes)
    const report = await read(readers, order, () => send({ kind: 'began' }))
    limitMemory(0)
    send({ ...report, held: Math.ceil(process.memoryUsage.rss() / 1_048_576) })
  })
}
