import { sql } from 'kysely'
import { placeByAge } from '#platform/retention/due-place'
import type { PersonalTrace, RetentionKind } from '#platform/retention/retention-kind'

/** What was read long ago. What nobody read stays. */
export const readRetention: RetentionKind = {
  code: 'read-notifications',
  unit: 'day',
  range: () => ({ usual: 180, least: 30, most: 1095 }),
  due: (before) => sql`
    select n.id::text as key, ${placeByAge(sql`n.read_at`)} as place, n.read_at as at,
      pg_column_size(n.*)::bigint as bytes, p.name, '' as note
    from notification n join person p on p.id = n.person_id where n.read_at < ${before}`,
  drop: (trx, keys) => sql`delete from notification where id = any(${[...keys]}::uuid[])`.execute(trx),
}

export const forgetTold: PersonalTrace = (trx, people) =>
  sql`delete from notification where person_id = any(${[...people]}::text[])`.execute(trx)
