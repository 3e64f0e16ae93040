import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { intoFile } from './into-file.ts'

/** Hands bytes that may be far away to `work` as a file of `folder`, which is there as long as the work takes. */
export async function withLocalCopy<T>(
  folder: string,
  open: () => Promise<Readable>,
  work: (path: string) => Promise<T>,
): Promise<T> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, crypto.randomUUID())
  try {
    await pipeline(await open(), intoFile(path))
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}
