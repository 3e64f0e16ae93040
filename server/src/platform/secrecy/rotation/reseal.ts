import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '../../database/database.ts'
import type { Keyring } from '../keyring.ts'
import { nameOf, type SealedColumn, sealedColumns } from '../sealed-column.ts'
import { lockOthers, type SealedValue, writeValues } from '../sealed-values.store.ts'
import { type BrokenValue, faultOf } from '../verify-sealed.ts'

type Db = Kysely<Database>

/** Rows held at once, so that nobody who saves one of them waits long. */
const BATCH = 200

export interface Resealed {
  count: number
  /** What does not open stays as it is. */
  broken: BrokenValue[]
}

function sealAnew(keyring: Keyring, of: SealedColumn, { row, sealed }: SealedValue): SealedValue {
  const column = nameOf(of)
  const text = keyring.open({ column, row }, sealed)
  return { row, sealed: keyring.seal({ column, row }, text), digest: keyring.digest(column, text) }
}

async function resealBatch(trx: Db, keyring: Keyring, of: SealedColumn, after: string) {
  const values = await lockOthers(trx, of, keyring.current(), after, BATCH)
  const broken = values.flatMap((value) => {
    const found = faultOf(keyring, of, value)
    // A wrong digest is made anew with the value.
    return found && found.fault !== 'digest' ? [found] : []
  })
  const whole = values.filter(({ row }) => !broken.some((one) => one.row === row))
  await writeValues(
    trx,
    of,
    whole.map((value) => sealAnew(keyring, of, value)),
  )
  return { last: values.at(-1)?.row, count: whole.length, broken }
}

/** Seals with the current key whatever is sealed with another, in short transactions while the platform runs. */
export async function reseal(db: Db, keyring: Keyring): Promise<Resealed> {
  const done: Resealed = { count: 0, broken: [] }
  for (const of of sealedColumns.all())
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after
      const batch = await inTransaction(db, (trx) => resealBatch(trx, keyring, of, from))
      done.count += batch.count
      done.broken.push(...batch.broken)
      after = batch.last
    }
  return done
}
