import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import { digestInSql } from '#platform/text/digest'
import { digestOf, entryText, hashOf, postingText, reachText } from '../proof/row-text.ts'
import { FOLDING_LOCK } from './locks.ts'
import { byAudience, monthSums } from './month-sums.ts'

type Db = Kysely<Database>

/** Totals that folds keep: by which columns beside organization and metric, each as it follows from the sum of a month. */
const KEPT = {
  balance: [
    ['month', 'month'],
    ['audience', 'audience'],
    ['channel', 'channel'],
  ],
  month_total: [['month', 'month']],
  carry: [
    ['year', "date_trunc('year', month::timestamp)::date"],
    ['audience', 'audience'],
    ['channel', 'channel'],
  ],
} as const

/** Adds sums of months by audience and channel to one of the totals. */
const addSums = (table: keyof typeof KEPT, sums: RawBuilder<unknown>): RawBuilder<unknown> => {
  const keys = KEPT[table]
  const key = sql.raw(`organization, metric, ${keys.map(([column]) => column).join(', ')}`)
  const values = sql.raw(`organization, metric, ${keys.map(([, value]) => value).join(', ')}`)
  const added = sql`sum(amount), sum(own), sum(declared), sum(lines), sum(declared_lines)`
  const alike = sql.raw(Array.from({ length: keys.length + 2 }, (_, nth) => nth + 1).join(', '))
  return sql`
  insert into ${sql.raw(table)} as b (${key}, amount, own, declared, lines, declared_lines)
  ${
    table === 'balance'
      ? sql`select ${values}, amount, own, declared, lines, declared_lines from ${sums}`
      : sql`select ${values}, ${added} from ${sums} group by ${alike}`
  }
  on conflict (${key}) do update set
    amount = b.amount + excluded.amount, own = b.own + excluded.own, declared = b.declared + excluded.declared,
    lines = b.lines + excluded.lines, declared_lines = b.declared_lines + excluded.declared_lines`
}

// One statement: a row is in the tail or in the ledger, never in both or neither, for any snapshot. Sorted as
// the primary key of `posting` is, so that its pages are touched once.
const fold = (limit: number) => sql<{ rows: number }>`
  with last as (
    select id, last_seq, digest, at from fold order by id desc limit 1
  ), taken as (
    delete from tail where id <= (select max(id) from (select id from tail order by id limit ${limit}) t) returning *
  ), batch as (
    select coalesce((select last_seq from last), 0)
      + row_number() over (order by metric, day, reach, id) as seq, taken.* from taken
  ), posted as (
    insert into posting (seq, entry, amount, metric, reach, day, audience, channel, sign, declared)
    select seq, entry, amount, metric, reach, day, audience, channel, sign, declared from batch
  ), sums as materialized (
    ${monthSums(sql`batch`, byAudience)}
  ), balanced as (
    ${addSums('balance', sql`sums`)}
  ), totalled as (
    ${addSums('month_total', sql`sums`)}
  ), carried as (
    ${addSums('carry', sql`sums`)}
  ), hashed as materialized (
    select seq, ${hashOf(postingText(sql`b`))} as hash from batch b
  ), rows_digest as (
    select count(*) as n, min(seq) as first_seq, max(seq) as last_seq, ${digestOf(sql`hash`, sql`seq`)} as digest,
      string_agg(substr(hash, 1, 4), ''::bytea order by seq) as marks
    from hashed
  ), entries_digest as (
    select max(entered_at) as at, ${digestOf(hashOf(entryText(sql`e`)), sql`e.id`)} as digest
    from entry e where id in (select entry from batch)
  ), reaches_digest as (
    select ${digestOf(hashOf(reachText(sql`r`)), sql`r.id`)} as digest
    from reach r where id in (select reach from batch)
  ), folded as (
    insert into fold (id, first_seq, last_seq, at, marks, digest)
    select coalesce((select id from last), 0) + 1, d.first_seq, d.last_seq,
      -- Never before an entry it holds nor before the fold before it: as-of reads lean on this order.
      greatest(clock_timestamp(), e.at, (select at from last)), d.marks,
      ${digestInSql(sql`coalesce((select digest from last), ''::bytea) || d.digest || e.digest || r.digest`)}
    from rows_digest d, entries_digest e, reaches_digest r where d.n > 0
  )
  select n::int as rows from rows_digest`

/**
 * Moves the oldest lines of the tail into the ledger, in the caller's transaction, and answers how many;
 * undefined when another folder is at work. The transaction's snapshots must be per statement (read committed).
 */
export async function foldTail(trx: Db, limit = 20_000): Promise<number | undefined> {
  const { rows: state } = await sql<{ mine: boolean; waiting: boolean }>`
    select pg_try_advisory_xact_lock(${FOLDING_LOCK.group}, ${FOLDING_LOCK.id}) as mine,
      exists (select 1 from tail) as waiting`.execute(trx)
  if (!state[0]?.mine) return undefined
  if (!state[0].waiting) return 0
  const { rows } = await fold(limit).execute(trx)
  return rows[0]?.rows ?? 0
}

interface LastFold {
  id: number
  lastSeq: number
  digest: Buffer
}

/** Waits until no other folder is at work, keeps others out until the transaction ends, and answers the last fold. */
export async function lockFolds(trx: Db): Promise<LastFold> {
  await sql`select pg_advisory_xact_lock(${FOLDING_LOCK.group}, ${FOLDING_LOCK.id})`.execute(trx)
  const { rows } = await sql<LastFold>`
    select id, last_seq, digest from fold order by id desc limit 1`.execute(trx)
  return rows[0] ?? { id: 0, lastSeq: 0, digest: Buffer.alloc(0) }
}

/** What was written into `posting` after the last fold: how much, its marks, the digests of its rows and entries. */
interface WrittenFold {
  rows: number
  marks: Buffer
  digests: [postings: Buffer, entries: Buffer]
  reaches: readonly number[]
  /** When the latest of its entries was entered. */
  entered: Date
}

/** Completes a fold whose postings the transaction has written and whose sums wait in the table `summed`. */
export async function recordFold(trx: Db, last: LastFold, written: WrittenFold): Promise<void> {
  for (const table of ['balance', 'month_total', 'carry'] as const)
    await addSums(table, sql`summed`).execute(trx)
  const [postings, entries] = written.digests
  await sql`
    insert into fold (id, first_seq, last_seq, at, marks, digest)
    select ${last.id + 1}, ${last.lastSeq + 1}, ${last.lastSeq + written.rows},
      greatest(clock_timestamp(), ${written.entered}::timestamptz, (select max(at) from fold)), ${written.marks},
      ${digestInSql(sql`${Buffer.concat([last.digest, postings, entries])}::bytea || r.digest`)}
    from (select ${digestOf(hashOf(reachText(sql`r`)), sql`r.id`)} as digest
      from reach r where id = any(${[...written.reaches]}::int[])) r`.execute(trx)
}

/** Whether lines wait in the tail: one look that locks nothing. */
export async function tailWaits(db: Db): Promise<boolean> {
  const { rows } = await sql<{ waiting: boolean }>`select exists (select 1 from tail) as waiting`.execute(db)
  return rows[0]?.waiting ?? false
}

/** Folds until the tail is empty or another folder is at work; each batch is a transaction of its own. */
export async function foldAll(db: Db, limit = 20_000): Promise<number> {
  let moved = 0
  for (;;) {
    const rows = await inTransaction(db, (trx) => foldTail(trx, limit))
    moved += rows ?? 0
    if (rows === undefined || rows < limit) return moved
  }
}
