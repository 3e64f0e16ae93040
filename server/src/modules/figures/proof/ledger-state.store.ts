import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** How far the ledger has come: two of the same state give the same figures. */
export interface LedgerState {
  folds: number
  /** Of the newest fold, in hexadecimal; it stands for all before it. Empty without any. */
  digest: string
  postings: number
  /** Lines that wait to be folded. */
  tail: number
  entries: number
}

export async function ledgerState(db: Kysely<Database>): Promise<LedgerState> {
  const { rows } = await sql<LedgerState>`
    select coalesce(f.id, 0)::int as folds, coalesce(encode(f.digest, 'hex'), '') as digest,
      coalesce(f.last_seq, 0)::float8 as postings, (select count(*) from tail)::float8 as tail,
      (select count(*) from entry)::float8 as entries
    from (select) one left join lateral (select * from fold order by id desc limit 1) f on true`.execute(db)
  return rows[0] as LedgerState
}
