import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Config } from '../../config.ts'
import { inTransaction } from '../../database/database.ts'
import { readKeys, writeKeys } from '../key-file.ts'
import { sealedColumns } from '../sealed-column.ts'
import { countUnder } from '../sealed-values.store.ts'
import { findKeys, forgetKeys, lockKeys } from '../sealing-key.store.ts'
import { type Hand, noteKey } from './note-key.ts'

/** Somebody sealed with a former key after all. */
export class StillUsed extends Error {}

/**
 * Takes the former keys off the database, then out of the file; answers which. Throws StillUsed where a value needs one,
 * and has then changed nothing.
 */
export async function dropFormer(
  config: Pick<Config, 'keys'>,
  db: Kysely<Database>,
  hand: Hand,
  resealed: number,
): Promise<string[]> {
  const dropped = await inTransaction(db, async (trx) => {
    await lockKeys(trx)
    const former = (await findKeys(trx)).filter(({ state }) => state === 'former').map(({ id }) => id)
    // First, so that what is being sealed meanwhile is waited for and counted.
    await forgetKeys(trx, former)
    for (const of of sealedColumns.all())
      if ((await countUnder(trx, of, former)) > 0) throw new StillUsed(`${of.table}.${of.column}`)
    for (const id of former) await noteKey(trx, hand, id, { kind: 'key.dropped', details: { resealed } })
    return former
  })
  const keys = readKeys(config.keys) ?? []
  await writeKeys(
    config.keys,
    keys.filter(({ id }) => !dropped.includes(id)),
  )
  return dropped
}
