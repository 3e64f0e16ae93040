import { chmod, mkdir } from 'node:fs/promises'
import { closedMode } from '#embedded-postgres/privilege'

/**
 * Makes the data folder, and closes it to everybody but the user the platform runs as, also where an earlier release
 * left it open; what the process writes from now on is its own as well (0600, folders 0700).
 */
export async function makePrivate(folder: string): Promise<void> {
  process.umask(0o077)
  await mkdir(folder, { recursive: true })
  await chmod(folder, closedMode()).catch((error: NodeJS.ErrnoException) => {
    // A folder of somebody else's that we may write in, such as a volume, is theirs to close.
    if (error.code !== 'EPERM') throw error
  })
}
