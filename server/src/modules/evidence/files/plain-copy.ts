import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { EndpointPlatform } from '#platform/platform'
import type { EvidenceRow } from '../evidence.store.ts'
import { plainReader } from '../photos/examine.reader.ts'
import { fileStoreOf } from './file-store.ts'

export const plainKey = (sha256: string): string => `${sha256}.plain`

/** A file of the store as a local one, as long as the work takes. */
async function withLocal(
  platform: EndpointPlatform,
  key: string,
  work: (path: string) => Promise<void>,
): Promise<void> {
  const folder = join(platform.config.data, 'uploads', 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, crypto.randomUUID())
  try {
    const store = await fileStoreOf(platform)
    await pipeline(await store.open(key), createWriteStream(path))
    await work(path)
  } finally {
    await rm(path, { force: true })
    await rm(`${path}.plain`, { force: true })
  }
}

/** The key of the photo without its place. It is made once, when the first one asks who may not see the place. */
export async function plainCopyOf(
  platform: EndpointPlatform,
  evidence: EvidenceRow,
  person: string,
): Promise<string> {
  const store = await fileStoreOf(platform)
  const key = plainKey(evidence.sha256)
  if (await store.has(key)) return key
  await withLocal(platform, evidence.sha256, async (path) => {
    await platform.workers.run(plainReader, { path, type: evidence.type }, { for: person })
    await store.put(key, `${path}.plain`)
  })
  return key
}
