import { sql } from 'kysely'
import { placeByAge } from '#platform/retention/due-place'
import type { RetentionKind } from '#platform/retention/retention-kind'
import { lapseEnrollments } from './lapse-enrollments.ts'

// Answered; or never answered, from when the link ended by which it came.
const since = sql`coalesce(e.answered_at, i.ended_at, (i.until + 1)::timestamp at time zone 'Asia/Shanghai')`

/**
 * What people told of themselves who were declined, or whom nobody answered. That of those who were let in goes with
 * the yes, since the person and the record hold it then.
 */
export const enrollmentRetention: RetentionKind = {
  code: 'enrollments',
  unit: 'day',
  range: () => ({ usual: 30, least: 1, most: 365 }),
  due: (before) => sql`
    select e.id::text as key, ${placeByAge(since)} as place, ${since} as at, 0::bigint as bytes,
      e.code as name, o.short_name as note
    from enrollment e join invitation i on i.id = e.invitation_id join organization o on o.id = i.organization_id
    where e.emptied_at is null and ${since} < ${before}`,
  lock: (trx, ids) =>
    sql`select id from enrollment where id = any(${[...ids]}::uuid[]) order by id for update`.execute(trx),
  drop: lapseEnrollments,
}
