import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { anonymous } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import type { DueRow } from '#platform/retention/retention-kind'
import { lockChain } from './seal.store.ts'

type Db = Kysely<Database>

/**
 * The oldest entries of the chain, as far as all are from before a moment: only a beginning can be cut off. Nor is anything
 * asked for that the database would refuse to let go of.
 */
export const trailBefore = (before: Date): RawBuilder<DueRow> => sql`
  select e.id::text as key, s.seq as place, e.at, pg_column_size(e.*)::bigint as bytes, e.person_name as name,
    e.subject_name as note
  from audit_seal s join audit_entry e on e.id = s.entry
  where s.seq < coalesce((
    select y.seq from audit_seal y left join audit_entry o on o.id = y.entry
    where o.at is null or o.at >= least(${before}::timestamptz, now() - interval '6 months')
    order by y.seq limit 1), 9223372036854775807)`

interface Cut {
  lastSeq: number
  digest: Buffer
  removed: number
  firstAt: Date
  lastAt: Date
}

/**
 * Removes these entries, the oldest of the chain, in the caller's transaction. An anchor says how many they were and
 * with which digest the chain goes on, and the trail itself tells of it. The database refuses the anchor, and with it
 * the removal, of anything younger than six months.
 */
export async function shortenTrail(trx: Db, entries: readonly string[], at: Date): Promise<void> {
  const { rows } = await sql<Cut>`
    select max(s.seq) as "lastSeq", (array_agg(s.digest order by s.seq desc))[1] as digest, count(*) as removed,
      min(e.at) as "firstAt", max(e.at) as "lastAt"
    from audit_seal s join audit_entry e on e.id = s.entry
    where s.entry = any(${[...entries]}::bigint[]) having count(*) > 0`.execute(trx)
  const [cut] = rows
  if (!cut) return
  await trx
    .insertInto('auditAnchor')
    .values({ ...cut, at })
    .execute()
  const { lastSeq, digest, removed, firstAt, lastAt } = cut
  await sql`delete from audit_entry where id in (select entry from audit_seal where seq <= ${lastSeq})`.execute(
    trx,
  )
  await sql`delete from audit_seal where seq <= ${lastSeq}`.execute(trx)
  await noteAct(trx, anonymous, at, {
    kind: 'audit.shortened',
    subject: { kind: 'audit', id: lastSeq, name: '' },
    details: {
      removed,
      digest: digest.toString('hex'),
      from: firstAt.toISOString(),
      to: lastAt.toISOString(),
    },
  })
}

/** Writes down for how many months the trail is kept, where that is not what was written down last. */
export async function noteRetention(trx: Db, months: number, at: Date): Promise<void> {
  await lockChain(trx)
  const { rows } = await sql<{ months: number }>`
    select (details ->> 'after')::int as months from audit_entry
    where subject_kind = 'setting' and subject_id = 'audit-months' order by at desc, id desc limit 1`.execute(
    trx,
  )
  const before = rows[0]?.months ?? null
  if (before === months) return
  await noteAct(trx, anonymous, at, {
    kind: 'audit.retention-set',
    subject: { kind: 'setting', id: 'audit-months', name: 'MEDELGE_AUDIT_MONTHS' },
    details: { before, after: months },
  })
}
