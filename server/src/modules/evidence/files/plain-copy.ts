import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withLocalCopy } from '#platform/files/with-local-copy'
import type { EndpointPlatform } from '#platform/platform'
import type { EvidenceRow } from '../evidence.store.ts'
import { plainReader } from '../photos/examine.reader.ts'
import { fileStoreOf } from './file-store.ts'

export const plainKey = (sha256: string): string => `${sha256}.plain`

/** The key of the photo without its place. It is made once, when the first one asks who may not see the place. */
export async function plainCopyOf(
  platform: EndpointPlatform,
  evidence: EvidenceRow,
  person: string,
): Promise<string> {
  const store = await fileStoreOf(platform)
  const key = plainKey(evidence.sha256)
  if (await store.has(key)) return key
  const folder = join(platform.config.data, 'uploads', 'incoming')
  const make = async (path: string) => {
    const plain = `${path}.plain`
    try {
      await platform.workers.run(plainReader, { path, type: evidence.type }, { for: person })
      await store.put(key, plain)
    } finally {
      await rm(plain, { force: true })
    }
  }
  await withLocalCopy(folder, () => store.open(evidence.sha256), make)
  return key
}
