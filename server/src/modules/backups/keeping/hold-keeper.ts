import { join } from 'node:path'
import { holdFolder } from '#embedded-postgres/holder'
import { StartError } from '#embedded-postgres/start-error'
import { BackupError } from '../backup.errors.ts'

/** Says that this process writes into a folder of backups, until what is answered is called; throws BackupError where another does. */
export const holdKeeper = (folder: string): Promise<() => void> =>
  holdFolder(join(folder, 'holder.pid'), folder).catch((error) => {
    throw error instanceof StartError && error.code === 'folder_in_use'
      ? new BackupError('busy', { folder })
      : error
  })
