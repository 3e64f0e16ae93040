import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { placeByAge } from '#platform/retention/due-place'
import type { RetentionKind } from '#platform/retention/retention-kind'

/** An account has no space in its name, nor has a network. */
const failedKey = sql`'failed ' || f.account || ' ' || f.address`

async function dropTraces(trx: Kysely<Database>, keys: readonly string[]): Promise<void> {
  await sql`delete from sign_in s where 'ended ' || s.id = any(${[...keys]}::text[])`.execute(trx)
  await sql`delete from failed_sign_in f where ${failedKey} = any(${[...keys]}::text[])`.execute(trx)
}

/** Sessions that ran out, and counts of wrong passwords. What was typed as an account that nobody has is not shown. */
export const traceRetention: RetentionKind = {
  code: 'sign-in-traces',
  unit: 'day',
  range: () => ({ usual: 1, least: 1, most: 180 }),
  due: (before) => sql`
    select 'ended ' || s.id as key, ${placeByAge(sql`s.expires_at`)} as place, s.expires_at as at,
      pg_column_size(s.*)::bigint as bytes, p.name, coalesce(s.device, '') as note
    from sign_in s join person p on p.id = s.person_id where s.expires_at < ${before}
    union all
    select ${failedKey}, ${placeByAge(sql`f.since`)}, f.since, pg_column_size(f.*)::bigint, coalesce(p.name, ''), ''
    from failed_sign_in f left join person p on p.account = f.account where f.since < ${before}`,
  drop: dropTraces,
}
