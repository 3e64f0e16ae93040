import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import { beginning, entryText, type Link, linkBehind } from './link.ts'
import { SEALING_LOCK } from './locks.ts'

type Db = Kysely<Database>

/** Waits until nobody else seals or shortens the trail, and keeps others out until the transaction ends. */
export const lockChain = (trx: Db) =>
  sql`select pg_advisory_xact_lock(${SEALING_LOCK.group}, ${SEALING_LOCK.id})`.execute(trx)

/** The end of the chain: its last link, or the anchor where all before it was removed. */
export async function chainEnd(db: Db): Promise<Pick<Link, 'seq' | 'digest'>> {
  const { rows } = await sql<Pick<Link, 'seq' | 'digest'>>`
    (select seq, digest from audit_seal order by seq desc limit 1)
    union all (select last_seq, digest from audit_anchor order by last_seq desc limit 1)
    order by seq desc limit 1`.execute(db)
  return rows[0] ?? beginning
}

interface Due {
  entry: number
  text: string
}

/**
 * Seals the entries that wait, in the caller's transaction, and answers how many. Writers take no part in it: an entry
 * waits from its own commit on, whatever the order of commits, and gets the next place in the chain here.
 */
export async function sealBatch(trx: Db, limit: number): Promise<number> {
  await lockChain(trx)
  let last = await chainEnd(trx)
  const { rows } = await sql<Due>`
    select e.id as entry, ${entryText(sql`e`)} as text from audit_due d join audit_entry e on e.id = d.entry
    order by e.id limit ${limit}`.execute(trx)
  if (rows.length === 0) return 0
  const links = rows.map(({ entry, text }) => {
    const link = linkBehind(last, text)
    last = link
    return { ...link, entry }
  })
  await sql`
    insert into audit_seal (seq, entry, hash, digest)
    select * from unnest(${links.map(({ seq }) => seq)}::bigint[], ${links.map(({ entry }) => entry)}::bigint[],
      ${links.map(({ hash }) => hash)}::bytea[], ${links.map(({ digest }) => digest)}::bytea[])`.execute(trx)
  await sql`delete from audit_due where entry = any(${links.map(({ entry }) => entry)}::bigint[])`.execute(
    trx,
  )
  return rows.length
}

const waits = async (db: Db): Promise<boolean> => {
  const { rows } = await sql<{ due: boolean }>`select exists (select from audit_due) as due`.execute(db)
  return rows[0]?.due ?? false
}

/** Seals whatever waits, each batch in a transaction of its own. */
export async function sealAll(db: Db, limit = 2000): Promise<number> {
  let sealed = 0
  if (!(await waits(db))) return sealed
  for (;;) {
    const count = await inTransaction(db, (trx) => sealBatch(trx, limit))
    sealed += count
    if (count < limit) return sealed
  }
}
