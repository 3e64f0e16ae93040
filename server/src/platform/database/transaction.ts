import { AsyncLocalStorage } from 'node:async_hooks'
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'

/** A write nobody waits for the answer of: told apart by what it writes. */
interface LateWrite {
  what: string
  write: RawBuilder<unknown>
}

/** What is known of the transaction that the work at hand stands in. */
interface OpenTransaction {
  trx: Kysely<Database>
  late: LateWrite[]
  /** Advisory locks it holds already; they last as long as it does. */
  held: Set<string>
}

const inside = new AsyncLocalStorage<OpenTransaction>()

export const isInTransaction = (): boolean => inside.getStore() !== undefined

/** Does the work of a transaction, and at its end writes what still waits to be written. */
export const insideTransaction = <T>(trx: Kysely<Database>, work: () => Promise<T>): Promise<T> =>
  inside.run({ trx, late: [], held: new Set() }, async () => {
    const done = await work()
    await writeLate(trx)
    return done
  })

/** Does work that stands in no transaction. */
export const outsideTransaction = <T>(work: () => Promise<T>): Promise<T> => inside.exit(work)

/**
 * Writes with the next statement of the transaction, whatever that is: one round trip instead of several, and nobody
 * can tell, since the connection writes first what waits (`prepared-client.ts`). For an insert, update or delete whose
 * answer nobody needs. Two of the same `what` never share a statement, in which they could not see each other.
 */
export async function writeLater(
  trx: Kysely<Database>,
  what: string,
  write: RawBuilder<unknown>,
): Promise<void> {
  const open = inside.getStore()
  if (open?.trx !== trx) {
    await write.execute(trx)
    return
  }
  if (open.late.some((one) => one.what === what)) await writeLate(trx)
  open.late.push({ what, write })
}

const asParts = (late: readonly LateWrite[]) =>
  sql.join(late.map(({ write }, nth) => sql`${sql.raw(`late_${nth + 1}`)} as (${write})`))

/** Takes what waits as one statement, for whoever asks next to write before. */
export function takeLate(): CompiledQuery | undefined {
  const open = inside.getStore()
  if (!open || open.late.length === 0) return undefined
  const late = open.late.splice(0)
  const [only] = late
  const whole = late.length === 1 && only ? only.write : sql`with ${asParts(late)} select`
  return whole.compile(open.trx)
}

async function writeLate(trx: Kysely<Database>): Promise<void> {
  const late = takeLate()
  if (late) await trx.executeQuery(late)
}

/** Runs a write together with those that wait, and answers its rows; it must not begin with `with`. */
export async function writeWithLate<R>(trx: Kysely<Database>, write: RawBuilder<R>): Promise<R[]> {
  const open = inside.getStore()
  const late = open?.trx === trx ? open.late.splice(0) : []
  const whole = late.length === 0 ? write : sql<R>`with ${asParts(late)} ${write}`
  return (await whole.execute(trx)).rows
}

/**
 * Whether the transaction has yet to take this advisory lock; from now on it counts as taken. Where no transaction is
 * open, or another, it is to be taken each time.
 */
export function takesLock(trx: Kysely<Database>, lock: string): boolean {
  const open = inside.getStore()
  if (open?.trx !== trx) return true
  if (open.held.has(lock)) return false
  open.held.add(lock)
  return true
}
