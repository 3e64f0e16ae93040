import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Config } from '../../config.ts'
import { inTransaction } from '../../database/database.ts'
import { makeKeys } from '../key-file.ts'
import { keysOf, lacking } from '../open-keyring.ts'
import { sealedColumns } from '../sealed-column.ts'
import { clearUnder } from '../sealed-values.store.ts'
import { findKeys, findNodes, forgetKeys, lockKeys, registerKey } from '../sealing-key.store.ts'
import { type Hand, noteKey } from './note-key.ts'

export interface GivenUp {
  lost: string[]
  cleared: number
  /** Machines that still hold a lost key: then nothing was given up. */
  holders: string[]
}

/** Empties what only keys that are gone could open, so that the platform starts again. Throws StartError. */
export const giveUpLost = (
  config: Pick<Config, 'keys'>,
  db: Kysely<Database>,
  hand: Hand,
): Promise<GivenUp> =>
  inTransaction(db, async (trx) => {
    await lockKeys(trx)
    const registered = await findKeys(trx)
    const lost = lacking(registered, keysOf(config) ?? []).map(({ id }) => id)
    const nodes = await findNodes(trx)
    const holders = nodes.filter(({ keys }) => keys.some((id) => lost.includes(id))).map(({ host }) => host)
    if (lost.length === 0 || holders.length > 0) return { lost, cleared: 0, holders }
    await forgetKeys(trx, lost)
    let cleared = 0
    for (const of of sealedColumns.all()) cleared += await clearUnder(trx, of, lost)
    if (!(await findKeys(trx)).some(({ state }) => state === 'current')) {
      const first = (keysOf(config) ?? (await makeKeys(config.keys))).at(-1)
      if (first) await registerKey(trx, first, 'current')
    }
    await noteKey(trx, hand, lost.join(' '), { kind: 'key.lost', details: { cleared } })
    return { lost, cleared, holders }
  })
