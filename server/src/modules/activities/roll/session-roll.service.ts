import { sql } from 'kysely'
import type { ServiceSource } from '#modules/teams'

/** What people did by the rolls of sessions; it counts as long as the session does. */
export const sessionService: ServiceSource = {
  source: 'session',
  rows: (members) => sql`
    select p.id, 'session' as source, p.member_id, s.day, coalesce(s.end_day, s.day) as last, p.part, p.half_hours,
      s.title as what, '/activities/' || s.id as screen, p.team_id, s.hosts[1] as organization_id,
      s.state = 'counted' as counts
    from session_part p join session s on s.id = p.session_id
    where p.member_id = any(${members}) and s.state <> 'withdrawn'`,
}
