import { openDatabase } from '#platform/database/database'
import { readKeys } from '#platform/secrecy/key-file'
import { keyringOver } from '#platform/secrecy/keyring'
import { type SealedProof, verifySealed } from '#platform/secrecy/verify-sealed'

/** Opens every sealed value of a database with the keys of a file. */
export async function proveSealed(url: string, keys: string): Promise<SealedProof> {
  const { db, close } = openDatabase(url, { max: 2, statement: 0, idle: 0, prepare: false })
  try {
    return await verifySealed(db, keyringOver(keys, readKeys(keys) ?? [], ''))
  } finally {
    await close()
  }
}
