import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import type { Config } from '#platform/config'
import { PATIENCE, type PartStore } from './parts.ts'
import { sweepFolder } from './sweep-folder.ts'

/** Parts in the data folder. Several nodes share that folder, or take an S3-compatible store. */
export function diskParts(data: string): PartStore {
  const directory = join(data, 'uploads')
  mkdirSync(directory, { recursive: true })
  return {
    datastore: new FileStore({ directory, expirationPeriodInMilliseconds: PATIENCE }),
    withWhole: (id, work) => work(join(directory, id)),
    // An upload is two files, its bytes and what is noted of it; a process that was killed may have left either.
    async clear(id) {
      await rm(join(directory, id), { force: true })
      await rm(join(directory, `${id}.json`), { force: true })
    },
    sweep: (before) => sweepFolder(directory, before),
  }
}

/** Beside the evidence: in the bucket where the settings name one, so that any node can go on with an upload. */
export async function partStoreOf({ data, s3 }: Config): Promise<PartStore> {
  if (!s3) return diskParts(data)
  const { bucketParts } = await import('./part-store.s3.ts')
  return bucketParts(s3, data)
}
