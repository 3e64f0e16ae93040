import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { withLocalCopy } from '#platform/files/with-local-copy'
import type { EndpointPlatform } from '#platform/platform'
import type { EvidenceRow } from '../evidence.store.ts'
import { plainReader, printReader } from '../photos/examine.reader.ts'
import { fileStoreOf } from './file-store.ts'

export const plainKey = (sha256: string): string => `${sha256}.plain`
export const printKey = (sha256: string): string => `${sha256}.print`

type Photo = Pick<EvidenceRow, 'sha256' | 'type'>

async function copyOf(
  platform: EndpointPlatform,
  evidence: Photo,
  { reader, key, ending }: { reader: typeof plainReader; key: string; ending: string },
  person: string,
): Promise<string> {
  const store = await fileStoreOf(platform)
  if (await store.has(key)) return key
  const folder = join(platform.config.data, 'uploads', 'incoming')
  const make = async (path: string) => {
    const copy = `${path}.${ending}`
    try {
      await platform.workers.run(reader, { path, type: evidence.type }, { for: person })
      await store.put(key, copy)
    } finally {
      await rm(copy, { force: true })
    }
  }
  await withLocalCopy(folder, () => store.open(evidence.sha256), make)
  return key
}

/** The key of the photo without its place. It is made once, when the first one asks who may not see the place. */
export const plainCopyOf = (platform: EndpointPlatform, evidence: Photo, person: string): Promise<string> =>
  copyOf(platform, evidence, { reader: plainReader, key: plainKey(evidence.sha256), ending: 'plain' }, person)

/** The same of a copy that is large enough for paper, as JPEG. */
export const printCopyOf = (platform: EndpointPlatform, evidence: Photo, person: string): Promise<string> =>
  copyOf(platform, evidence, { reader: printReader, key: printKey(evidence.sha256), ending: 'print' }, person)
