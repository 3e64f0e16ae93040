import { sql } from 'kysely'
import { placeByAge } from '#platform/retention/due-place'
import type { RetentionKind } from '#platform/retention/retention-kind'

/** What other systems were told, arrived or not; what still waits stays. */
export const messageRetention: RetentionKind = {
  code: 'webhook-messages',
  unit: 'day',
  range: () => ({ usual: 90, least: 7, most: 365 }),
  due: (before) => sql`
    select m.id::text as key, ${placeByAge(sql`m.made_at`)} as place, m.made_at as at,
      octet_length(m.body)::bigint as bytes, w.name as name, m.event as note
    from webhook_message m join webhook w on w.id = m.webhook_id
    where m.state <> 'waiting' and m.made_at < ${before}`,
  lock: (trx, ids) =>
    sql`select id from webhook_message where id = any(${[...ids]}::uuid[]) order by id for update`.execute(
      trx,
    ),
  drop: (trx, ids) => sql`delete from webhook_message where id = any(${[...ids]}::uuid[])`.execute(trx),
}
