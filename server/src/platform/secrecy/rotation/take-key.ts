import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Config } from '../../config.ts'
import { inTransaction } from '../../database/database.ts'
import { addKeys, type FileKey, newKey } from '../key-file.ts'
import { demandAll, keysOf, lacking } from '../open-keyring.ts'
import { findKeys, forgetKeys, lockKeys, registerKey, setKeyState } from '../sealing-key.store.ts'
import { type Hand, noteKey } from './note-key.ts'

type Db = Kysely<Database>

export interface TakenKey {
  id: string
  keys: FileKey[]
  /** A rotation that was cut off is gone on with, before another begins. */
  resumed: boolean
  /** Whether values are sealed with it already. */
  current: boolean
}

/**
 * The key a rotation goes over to: a new one, written into the file before the database knows of it, or that of a
 * rotation that was cut off. Throws StartError where the file lacks a key.
 */
export const takeKey = (config: Pick<Config, 'keys'>, db: Db, at: Date): Promise<TakenKey> =>
  inTransaction(db, async (trx) => {
    await lockKeys(trx)
    const registered = await findKeys(trx)
    const keys = demandAll(registered, keysOf(config), config.keys)
    const lost = lacking(registered, keys).map(({ id }) => id)
    const coming = registered.find(({ id, state }) => state === 'coming' && !lost.includes(id))
    if (coming) return { id: coming.id, keys, resumed: true, current: false }
    const present = registered.find(({ state }) => state === 'current')
    if (present && registered.some(({ state }) => state === 'former'))
      return { id: present.id, keys, resumed: true, current: true }
    // One that came and was lost again has sealed nothing.
    await forgetKeys(trx, lost)
    const key = newKey(at)
    await addKeys(config.keys, [key])
    await registerKey(trx, key, 'coming')
    return { id: key.id, keys: [...keys, key], resumed: false, current: false }
  })

/** From now on all nodes seal with the key that came. */
export const makeCurrent = (db: Db, id: string, hand: Hand): Promise<void> =>
  inTransaction(db, async (trx) => {
    await lockKeys(trx)
    await setKeyState(trx, 'current', 'former')
    await setKeyState(trx, 'coming', 'current')
    await noteKey(trx, hand, id, { kind: 'key.added' })
  })
