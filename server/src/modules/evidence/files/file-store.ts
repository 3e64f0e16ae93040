import type { Config } from '#platform/config'
import { diskStore } from './file-store.disk.ts'
import type { FileStore } from './stored-file.ts'

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
