import { createHash } from 'node:crypto'
import { open, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { digestFileName, manifestFile } from '../backup.ts'

/** Writes the manifest, last of all and only when the disk has the rest. */
export async function finishFolder(folder: string, manifest: object): Promise<void> {
  await settle(folder)
  const text = JSON.stringify(manifest, null, 1)
  const digest = createHash('sha256').update(text).digest('hex')
  await writeFile(join(folder, digestFileName), `${digest}\n`, { mode: 0o600, flush: true })
  await writeFile(join(folder, `${manifestFile}.new`), text, { mode: 0o600, flush: true })
  await rename(join(folder, `${manifestFile}.new`), join(folder, manifestFile))
  await settle(folder)
}

/** Names are written down when their folder is. */
export async function settle(folder: string): Promise<void> {
  // Windows knows no such thing, and needs none.
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}
