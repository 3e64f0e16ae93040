import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { presentOrigin } from '#platform/audit/origin'
import { networkOf } from '#platform/http/proxy/network'

type Db = Kysely<Database>

/** Something that was refused; `person` is whose account it was about, where there is such an account. */
export interface Refusal {
  action: string
  person?: { id: string; account: string; name: string; organizationId: number } | undefined
  /** Whether it was that person who was refused, signed in as they are, or somebody at the door of their account. */
  acting?: boolean
  /** Why, and what was typed. Never a secret. */
  details: Record<string, unknown>
}

/** Kept apart in a minute: so many keys of accounts there are, and as many of what strangers typed. */
const KEYS = 60

/**
 * Counts what was refused, by account and network, and by network alone where there is no such account. Each minute of
 * a key becomes one entry of the trail; beyond sixty keys in a minute the rest is one entry more, so that whoever tries
 * names without end fills no disk, and hides no try at a real account.
 */
export async function countRefusal(
  db: Db,
  at: Date,
  { action, person, acting = false, details }: Refusal,
): Promise<void> {
  const { address, device } = presentOrigin()
  const key = `${action} ${person?.id ?? ''} ${address === null ? '' : networkOf(address)}`
  const known = person !== undefined
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
  await sql`
    with room as (
      select exists (select from audit_refusal where minute = ${minute} and key = ${key}) or count(*) < ${KEYS} as free
      from audit_refusal where minute = ${minute} and known = ${known}
    )
    insert into audit_refusal as r (minute, key, action, known, person_id, account, person_name, acting,
      address, device, organization_id, details)
    select ${minute}, case when free then ${key} else ${`${action} others ${known}`} end, ${action}::text, ${known}::boolean,
      case when free then ${person?.id ?? null}::text end, case when free then ${person?.account ?? null}::text end,
      case when free then ${person?.name ?? ''}::text else '' end, ${acting}::boolean,
      case when free then ${address}::text end,
      case when free then ${device}::text end, case when free then ${person?.organizationId ?? null}::int end,
      case when free then ${JSON.stringify(details)}::jsonb else '{"others": true}'::jsonb end
    from room
    on conflict (minute, key) do update set count = r.count + 1`.execute(db)
}

/** Writes the refusals of minutes that are over into the trail. */
export async function writeRefusals(db: Db, now: Date): Promise<void> {
  await sql`
    with gone as (delete from audit_refusal where minute <= ${now}::timestamptz - interval '1 minute' returning *)
    insert into audit_entry (at, action, outcome, person_id, account, person_name, address, device, organization_id,
      subject_kind, subject_id, subject_name, details)
    select minute, action, 'refused', case when acting then person_id end, account,
      case when acting then person_name else '' end, address, device, organization_id,
      'person', coalesce(person_id, ''), person_name, details || jsonb_build_object('count', count)
    from gone order by minute, key`.execute(db)
}
