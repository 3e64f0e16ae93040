import { LineError } from './api-error.ts'
import { connection, look } from './connection.ts'

/** Sends something unless the line is known to be cut; where it was, what is said about the line is what it is by then. */
export async function overLine<T>(send: () => Promise<T>): Promise<T> {
  if (connection() !== 'up') await look()
  if (connection() !== 'up') throw new LineError('known to be cut')
  try {
    return await send()
  } catch (reason) {
    if (reason instanceof LineError) await look()
    throw reason
  }
}
