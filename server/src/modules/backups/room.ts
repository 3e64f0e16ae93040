import { statfs } from 'node:fs/promises'
import { BackupError } from './backup.errors.ts'

const MB = 2 ** 20

/** Bytes that always stay free: a full disk stops the database on it. */
const RESERVE = 256 * MB

/** Throws BackupError where the disk of a folder has no room for so many bytes besides what must stay free. */
export async function demandRoom(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = bavail * bsize
  if (free >= bytes + RESERVE) return
  const megabytes = (amount: number) => Math.ceil(amount / MB)
  throw new BackupError('disk_short', {
    folder,
    needed: megabytes(bytes + RESERVE),
    free: megabytes(free),
  })
}
