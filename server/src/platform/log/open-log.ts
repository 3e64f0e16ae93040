/// <reference path="./pino-roll.d.ts" />
import buildRollingFile from 'pino-roll'
import type { Config } from '../config.ts'
import { presentTrace } from '../tracing/tracing.ts'

/** Bytes are cut off at; whatever comes first begins a new file, and the oldest goes. */
const rolling = { size: '20m', frequency: 'daily', limit: { count: 14, removeOtherLogFiles: true } } as const

/**
 * What the log keeps of a fault. The database's details hold the values of a row, which are people's; so of an error
 * only its kind, its code, its words and its place are written, and of no object all it has.
 */
export function describeError(error: Error): { type: string; code?: string; message: string; stack: string } {
  const { code } = error as NodeJS.ErrnoException
  return {
    type: error.name,
    ...(typeof code === 'string' && { code }),
    message: error.message,
    stack: error.stack ?? '',
  }
}

/** The log's own settings: a JSON line each, to standard output or into a file that is cut off and kept for two weeks. */
export async function openLog({ log: { level, file } }: Config) {
  const stream = file === undefined ? undefined : await openFile(file)
  return {
    level,
    base: null,
    messageKey: 'message',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    mixin: () => presentTrace() ?? {},
    serializers: { err: describeError },
    ...(stream && { stream }),
  }
}

async function openFile(file: string) {
  // Written at once, so that the last words of a process that ends are not lost with it.
  const stream = await buildRollingFile({ file, ...rolling, mkdir: true, mode: 0o600, sync: true })
  // A log that cannot be written, on a full disk say, must not end the platform.
  stream.on('error', () => {})
  return stream
}
