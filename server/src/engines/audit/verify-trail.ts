import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { inTransaction } from '#platform/database/database'
import { beginning, entryText, type Link, linkBehind } from './link.ts'
import { sealAll } from './seal.store.ts'

type Db = Kysely<Database>

/** What is wrong with the trail, and of which entry. */
export type TrailAlteration = 'changed' | 'removed' | 'inserted' | 'moved' | 'cut'

/** What a verification found; `seq` is the place in the chain and `entry` the number of the entry, where it has one. */
export type TrailVerification =
  | { whole: true; entries: number; removed: number; digest: string }
  | { whole: false; what: TrailAlteration; seq: number | null; entry: number | null; detail: string }

/** An end of the chain that was written down elsewhere; a trail cut off before it, or made anew, no longer has it. */
export interface KnownEnd {
  seq: number
  /** In hexadecimal. */
  digest: string
}

type Found = Extract<TrailVerification, { whole: false }>
const altered = (what: TrailAlteration, seq: number | null, entry: number | null, detail: string): Found => ({
  whole: false,
  ...{ what, seq, entry, detail },
})

interface Sealed extends Link {
  entry: number
  /** Null where the entry is gone. */
  text: string | null
}

const BATCH = 2000

function judge(before: Pick<Link, 'seq' | 'digest'>, row: Sealed): Found | undefined {
  if (row.seq !== before.seq + 1)
    return altered('removed', before.seq + 1, null, 'a link of the chain is missing')
  if (row.text === null) return altered('removed', row.seq, row.entry, 'this entry was removed')
  const due = linkBehind(before, row.text)
  if (!due.hash.equals(row.hash))
    return altered('changed', row.seq, row.entry, 'this entry is not what was sealed')
  if (!due.digest.equals(row.digest))
    return altered(
      'moved',
      row.seq,
      row.entry,
      'this entry, or one before it, stands where it was not sealed',
    )
  return undefined
}

/** Where the chain begins, and whether the trail itself tells of all that was removed before. */
async function begin(db: Db): Promise<Pick<Link, 'seq' | 'digest'> | Found> {
  const { rows } = await sql<Link & { told: boolean }>`
    select last_seq as seq, digest, exists (
      select from audit_entry e join audit_seal s on s.entry = e.id
      where e.action = 'audit.shortened' and e.subject_kind = 'audit' and e.subject_id = a.last_seq::text
        and e.details ->> 'digest' = encode(a.digest, 'hex') and e.details ->> 'removed' = a.removed::text
    ) as told from audit_anchor a order by last_seq desc limit 1`.execute(db)
  const [anchor] = rows
  if (!anchor) return beginning
  return anchor.told
    ? anchor
    : altered('removed', anchor.seq, null, 'entries were removed without the trail telling of it')
}

/** An entry that is not sealed and does not wait for it, or waits for it and is gone. */
async function findStranger(db: Db): Promise<Found | undefined> {
  const { rows } = await sql<{ entry: number; gone: boolean }>`
    (select e.id as entry, false as gone from audit_entry e
      where not exists (select from audit_seal where entry = e.id)
        and not exists (select from audit_due where entry = e.id) order by e.id limit 1)
    union all
    (select d.entry, true from audit_due d where not exists (select from audit_entry where id = d.entry)
      order by d.entry limit 1)`.execute(db)
  const [found] = rows
  if (!found) return undefined
  return found.gone
    ? altered('removed', null, found.entry, 'this entry was removed before it was sealed')
    : altered('inserted', null, found.entry, 'this entry was never sealed')
}

/** Verifies what the caller's transaction sees; sealed or waiting to be. */
export async function verifyTrailSnapshot(db: Db, known?: KnownEnd): Promise<TrailVerification> {
  const start = await begin(db)
  if ('whole' in start) return start
  let last = start
  let met = known === undefined || known.seq <= start.seq
  for (;;) {
    const { rows } = await sql<Sealed>`
      select s.seq, s.entry, s.hash, s.digest, ${entryText(sql`e`)} as text, e.id
      from audit_seal s left join audit_entry e on e.id = s.entry
      where s.seq > ${last.seq} order by s.seq limit ${BATCH}`.execute(db)
    for (const row of rows as (Sealed & { id: number | null })[]) {
      const found = judge(last, row.id === null ? { ...row, text: null } : row)
      if (found) return found
      last = row
      if (known?.seq === row.seq) met = row.digest.toString('hex') === known.digest
    }
    if (rows.length < BATCH) break
  }
  if (!met) return altered('cut', last.seq, null, 'the end of the chain noted earlier is no more part of it')
  const stranger = await findStranger(db)
  if (stranger) return stranger
  return {
    whole: true,
    entries: last.seq - start.seq,
    removed: start.seq,
    digest: last.digest.toString('hex'),
  }
}

/** Every entry is read, however many there are: milliseconds one statement may take. */
const PATIENCE = 10 * 60 * 1000

/** Seals what waits, then finds any entry that was changed, removed, inserted or moved, in one snapshot. */
export async function verifyTrail(db: Db, known?: KnownEnd): Promise<TrailVerification> {
  await sealAll(db)
  return inTransaction(db, (trx) => verifyTrailSnapshot(trx, known), {
    isolation: 'repeatable read',
    readOnly: true,
    statement: PATIENCE,
  })
}
