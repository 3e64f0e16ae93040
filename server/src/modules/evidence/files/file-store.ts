import type { Readable } from 'node:stream'
import type { Config } from '#platform/config'
import { diskStore } from './file-store.disk.ts'

/** First and last byte of a part, both counted from 0 and both included. */
export interface Part {
  first: number
  last: number
}

/** Where bytes live. A key is the digest of what it holds, so what is there once never changes. */
export interface FileStore {
  /** Keeps the content of a local file; the file itself stays where it is. */
  put(key: string, path: string): Promise<void>
  open(key: string, part?: Part): Promise<Readable>
  has(key: string): Promise<boolean>
  remove(key: string): Promise<void>
}

const stores = new WeakMap<Config, Promise<FileStore>>()

async function choose(config: Config): Promise<FileStore> {
  if (!config.s3) return diskStore(config.data)
  const { s3Store } = await import('./file-store.s3.ts')
  return s3Store(config.s3)
}

/** The platform's one store: an S3-compatible one where the settings name it, else the data folder. */
export function fileStoreOf({ config }: { config: Config }): Promise<FileStore> {
  const known = stores.get(config)
  if (known) return known
  const opened = choose(config)
  stores.set(config, opened)
  return opened
}
