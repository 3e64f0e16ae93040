import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type FileStore, fileStoreOf, keptFiles } from '#modules/evidence'
import type { Config } from '#platform/config'

export interface FilesProof {
  looked: number
  missing: string[]
  /** Other than they were sent; only where they are read. */
  altered: string[]
}

/** The digest of a file of the store, in hexadecimal. */
export async function digestIn(store: FileStore, key: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of await store.open(key)) hash.update(chunk)
  return hash.digest('hex')
}

/** Looks for every file the database names, and where asked to reads what people sent. */
export async function proveFiles(
  config: Config,
  db: Kysely<Database>,
  { read }: { read: boolean },
): Promise<FilesProof> {
  const store = await fileStoreOf({ config })
  const proof: FilesProof = { looked: 0, missing: [], altered: [] }
  for await (const { key, sha256 } of keptFiles(db)) {
    proof.looked += 1
    if (!(await store.has(key))) proof.missing.push(key)
    else if (read && sha256 && (await digestIn(store, key)) !== sha256) proof.altered.push(key)
  }
  return proof
}
