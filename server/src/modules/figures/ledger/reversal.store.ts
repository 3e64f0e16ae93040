import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { demandOpen } from '../books/period-close.store.ts'
import { figureErrors } from '../figure.errors.ts'

type Db = Kysely<Database>

export interface Reversal {
  by: string
  at: Date
  reason: string
  /** Reason for reversing in a closed period. */
  adjustment?: string | undefined
  /** The recount that counts the record once more. */
  recount?: number
}

/** The lines of an entry, wherever they are now: still in the tail or already folded. One snapshot, so never both. */
const linesOf = (entry: number) => sql`
  select metric, reach, day, audience, channel, amount, sign, declared from tail where entry = ${entry}
  union all
  select metric, reach, day, audience, channel, amount, sign, declared from posting where entry = ${entry}`

/** Undoes an entry by a new one with its lines negated, on the same days; once at most. Answers the new entry's id. */
export async function reverseEntry(trx: Db, entry: number, reversal: Reversal): Promise<number> {
  const { rows: lines } = await sql<{ reach: number; day: string }>`
    select reach, day from (${linesOf(entry)}) l`.execute(trx)
  await demandOpen(trx, lines, reversal.adjustment)
  const { rows } = await sql<{ id: number }>`
    insert into entry (source_kind, source_id, source_version, declared, entered_by, entered_at, note, adjustment, reverses,
      recount)
    select source_kind, source_id, source_version, declared, ${reversal.by}, ${reversal.at}::timestamptz,
      ${reversal.reason}, ${reversal.adjustment ?? null}, id,
      ${reversal.recount ?? null}::int
    from entry where id = ${entry} and reverses is null
    on conflict (reverses) where reverses is not null do nothing returning id`.execute(trx)
  const id = rows[0]?.id
  if (id === undefined) {
    const { rows: known } = await sql<{ reverses: number | null }>`
      select reverses from entry where id = ${entry}`.execute(trx)
    if (known[0]?.reverses === null) throw figureErrors.ENTRY_ALREADY_REVERSED({ entry })
    throw figureErrors.ENTRY_NOT_REVERSIBLE({ entry })
  }
  await sql`
    insert into tail (entry, metric, reach, day, audience, channel, amount, declared, sign)
    select ${id}::bigint, metric, reach, day, audience, channel, -amount, declared, -sign
    from (${linesOf(entry)}) l`.execute(trx)
  return id
}

/** The reason an entry went into a closed period; null where it entered open books. */
export async function adjustmentOf(db: Db, entry: number): Promise<string | null> {
  const { rows } = await sql<{ adjustment: string | null }>`
    select adjustment from entry where id = ${entry}`.execute(db)
  return rows[0]?.adjustment ?? null
}

/** The entry of a record that still counts: the latest version, or the one asked for, unless it was reversed. */
export async function findActiveEntry(
  db: Db,
  source: { kind: string; id: string; version?: number },
): Promise<{ id: number; version: number } | undefined> {
  const { rows } = await sql<{ id: number; version: number }>`
    select e.id, e.source_version as version from entry e
    where e.source_kind = ${source.kind} and e.source_id = ${source.id} and e.reverses is null
      ${source.version === undefined ? sql`` : sql`and e.source_version = ${source.version}`}
      and not exists (select 1 from entry r where r.reverses = e.id)
    order by e.source_version desc, e.id desc limit 1`.execute(db)
  return rows[0]
}
