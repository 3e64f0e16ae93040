import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../../embedded-postgres/start-error.ts'

/** Lies in a data folder as long as a restore works in it; what one cut off left behind is no platform to start. */
export const restoringMark = (data: string): string => join(data, 'restoring')

/** Throws StartError where a restore was cut off in this data folder, or is under way. */
export function demandWhole(data: string): void {
  if (existsSync(restoringMark(data))) throw new StartError('unfinished_restore', { folder: data })
}
