import { type RawBuilder, sql } from 'kysely'

/** As SQL: who of these people, given as a query of their ids, leads a team on a day, each once as `member_id`. */
export const leadersOn = (members: RawBuilder<unknown>, day: string): RawBuilder<unknown> => sql`
  select distinct m.member_id
  from (
    select distinct l.team_id from team_leader l join team_member m on m.id = l.team_member_id
    where m.member_id in (${members})
  ) t
  join register_record r on r.id = t.team_id and r.state = 'counted'
  cross join lateral team_leads(t.team_id) l
  join team_member m on m.id = l.team_member_id
  where l.since <= ${day}::date and (l.until is null or l.until > ${day}::date)`
