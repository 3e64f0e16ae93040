import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { StartError } from '../../embedded-postgres/start-error.ts'
import type { Config } from '../config.ts'
import { inTransaction } from '../database/database.ts'
import { type FileKey, makeKeys, readKeys } from './key-file.ts'
import { type Keyring, keyringOver } from './keyring.ts'
import { proofOf } from './sealed-text.ts'
import { findKeys, lockKeys, type RegisteredKey, registerKey } from './sealing-key.store.ts'

/** What the file holds, or the StartError that says why it cannot be read. */
export function keysOf({ keys: file }: Pick<Config, 'keys'>): FileKey[] | undefined {
  try {
    return readKeys(file)
  } catch (error) {
    throw new StartError('keys_unreadable', { file, reason: (error as Error).message })
  }
}

/** Registered keys that a file does not hold, or holds under the same name as another. */
export const lacking = (registered: readonly RegisteredKey[], keys: readonly FileKey[]): RegisteredKey[] =>
  registered.filter(({ id, proof }) => !keys.some((key) => key.id === id && proofOf(key) === proof))

/** The keys of the file, if nothing is sealed with one it does not hold; else the StartError that says so. */
export function demandAll(
  registered: readonly RegisteredKey[],
  keys: FileKey[] | undefined,
  file: string,
): FileKey[] {
  if (!keys) throw new StartError('keys_missing', { file })
  // A key that is only coming opens nothing yet; the rotation waits for it, the start does not.
  const lost = lacking(registered, keys).filter(({ state }) => state !== 'coming')
  if (lost.length > 0) throw new StartError('keys_other', { file, keys: lost.map(({ id }) => id).join(' ') })
  return keys
}

/**
 * The platform's keyring. At the first start of all it makes the file and registers its key; ever after the file must hold
 * what the database was sealed with, at every node. Throws StartError.
 */
export const openKeyring = (config: Pick<Config, 'keys'>, db: Kysely<Database>): Promise<Keyring> =>
  inTransaction(db, async (trx) => {
    await lockKeys(trx)
    const registered = await findKeys(trx)
    const present = keysOf(config)
    if (registered.length > 0) {
      const keys = demandAll(registered, present, config.keys)
      const current = registered.find(({ state }) => state === 'current')?.id ?? ''
      return keyringOver(config.keys, keys, current)
    }
    const keys = present?.length ? present : await makeKeys(config.keys)
    const first = keys.at(-1)
    if (!first) throw new StartError('keys_unreadable', { file: config.keys, reason: 'no key' })
    await registerKey(trx, first, 'current')
    return keyringOver(config.keys, keys, first.id)
  })

/** A keyring to read with, whatever it holds: what it cannot open is said value by value. */
export async function readingKeyring(config: Pick<Config, 'keys'>, db: Kysely<Database>): Promise<Keyring> {
  const current = (await findKeys(db)).find(({ state }) => state === 'current')?.id ?? ''
  return keyringOver(config.keys, keysOf(config) ?? [], current)
}
