import { sql } from 'kysely'
import { placeByAge } from '#platform/retention/due-place'
import type { RetentionKind } from '#platform/retention/retention-kind'

/** Answers kept so that a request sent twice is one: of use as long as a phone without network may send again. */
export const repliesRetention: RetentionKind = {
  code: 'replies',
  unit: 'day',
  range: () => ({ usual: 30, least: 7, most: 90 }),
  due: (before) => sql`
    select jsonb_build_array(r.actor, r.key)::text as key, ${placeByAge(sql`r.at`)} as place, r.at,
      coalesce(pg_column_size(r.body), 0)::bigint as bytes, coalesce(p.name, '') as name, '' as note
    from idempotent_reply r left join person p on p.id = r.actor where r.at < ${before}`,
  drop: (trx, keys) =>
    sql`
    delete from idempotent_reply r using (select k::jsonb as k from unnest(${[...keys]}::text[]) k) named
    where r.actor = named.k ->> 0 and r.key = named.k ->> 1`.execute(trx),
}
