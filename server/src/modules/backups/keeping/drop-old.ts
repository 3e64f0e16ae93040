import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readPart } from '#platform/dump/part'
import { filesFolder } from '../backup.ts'
import { listBackups, readBackup } from '../find-backups.ts'

/** Removes all backups but the newest few, and the files that none of those needs. The caller holds the folder. */
export async function dropOld(keeper: string, keep: number): Promise<void> {
  const names = await listBackups(keeper)
  const old = names.slice(0, Math.max(0, names.length - Math.max(1, keep)))
  if (old.length === 0) return
  for (const name of old) await rm(join(keeper, name), { recursive: true })
  // All are read before a file is removed: a list that cannot be read keeps every one.
  const needed = new Set<string>()
  for (const name of names.slice(old.length))
    for await (const { key } of filesOf(join(keeper, name))) needed.add(key)
  for (const two of await readdir(join(keeper, filesFolder)).catch(() => []))
    for (const rest of await readdir(join(keeper, filesFolder, two)))
      if (!needed.has(`${two}${rest}`)) await rm(join(keeper, filesFolder, two, rest))
}

/** The files a backup lists. */
export async function* filesOf(
  folder: string,
): AsyncGenerator<{ key: string; bytes: number; sha256: string }> {
  const { manifest } = await readBackup(folder)
  const lines = createInterface({ input: readPart(folder, manifest.files.part) })
  for await (const line of lines) {
    const [key = '', bytes, sha256 = ''] = line.split(' ')
    yield { key, bytes: Number(bytes), sha256 }
  }
}
