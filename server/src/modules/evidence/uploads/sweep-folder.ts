import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the files below a folder that nobody wrote to since a moment: left by a process that was killed. */
export async function sweepFolder(folder: string, before: Date): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const about = entry.isFile() ? await stat(path).catch(() => undefined) : undefined
    if (about && about.mtime < before) await rm(path, { force: true })
  }
}
