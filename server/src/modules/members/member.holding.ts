import { sql } from 'kysely'
import type { HeldKind } from '#engines/holdings/held-kind'

/** People on the rolls, each once; whoever was forgotten is held no more. */
export const heldMembers: HeldKind = {
  code: 'members',
  records: sql`
    select id, organization_id, (recorded_at at time zone 'Asia/Shanghai')::date as day, null::text as part,
      merged_into is null and forgotten_at is null as held
    from member`,
  changes: sql`
    select 'member:' || e.id as key, e.at, 'member' as record, e.member_id::text as record_id, m.organization_id,
      null::text as part, e.step, e.person_name
    from member_event e join member m on m.id = e.member_id`,
  screen: () => '/members',
}
