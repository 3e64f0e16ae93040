import pg from 'pg'
import { type PlatformError, platformErrors } from '../errors.ts'

/** SQLSTATE of a database error, if it is one. */
export const sqlState = (error: unknown): string | undefined =>
  error instanceof pg.DatabaseError ? error.code : undefined

// 25P03: it stood idle in its transaction. 53300: too many connections. 55P03: waited too long for a row.
// 57014: took too long. 40001, 40P01: still in each other's way after three tries.
const busy = new Set(['25P03', '53300', '55P03', '57014', '40001', '40P01'])
// 57P…: the server shuts down, was killed, or just starts. 58P01: its files are gone.
const away = /^(08...|57P0[1-5]|58P01)$/
const full = new Set(['53100', 'ENOSPC', 'EDQUOT'])
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
])

// The driver has no codes for these: the pool's wait, and a connection that was cut under a question.
const waited = /^timeout exceeded when trying to connect/
const cut = /^(Connection terminated|Client has encountered a connection error|Client was closed)/

/** What a failure of the database or the disk means to whoever asked; undefined where it is a fault of ours. */
export function explainFault(error: unknown): PlatformError | undefined {
  if (!(error instanceof Error)) return undefined
  const code = sqlState(error) ?? (error as NodeJS.ErrnoException).code ?? ''
  if (full.has(code)) return platformErrors.STORAGE_FULL()
  if (busy.has(code) || waited.test(error.message)) return platformErrors.BUSY({ seconds: 5 })
  if (sqlState(error) ? away.test(code) : ofDatabase(error, code))
    return platformErrors.DATABASE_AWAY({ seconds: 10 })
  return undefined
}

/** A refused or cut connection, unless it was one to another service: those name what they called. */
const ofDatabase = (error: Error, code: string): boolean =>
  cut.test(error.message) || (unreachable.has(code) && (error as NodeJS.ErrnoException).syscall !== undefined)
