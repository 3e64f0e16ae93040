import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { restoringMark } from '#platform/dump/restoring-mark'
import { BackupError } from '../backup.errors.ts'

/** Makes the folder, or takes it where it is empty or left by a restore that was cut off; throws BackupError otherwise. */
export async function clearFolder(data: string): Promise<void> {
  await mkdir(data, { recursive: true })
  if (existsSync(restoringMark(data))) await emptyFolder(data)
  if ((await readdir(data)).length > 0) throw new BackupError('folder_not_empty', { folder: data })
}

/** The folder itself stays: a disk may be mounted there. */
export async function emptyFolder(data: string): Promise<void> {
  for (const name of await readdir(data)) await rm(join(data, name), { recursive: true, force: true })
}
