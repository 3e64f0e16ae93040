import { sql } from 'kysely'
import { type ContributionSource, hiddenLines } from '#modules/contributions'
import { kindWords, registerPolicy } from '#modules/registers'

interface Row {
  part: string
  id: string
  teamId: string
  kind: string
  name: string
  unit: number
  since: string
  until: string | null
}

/** The teams somebody was in, and those they led. */
export const teamContributions: ContributionSource = {
  parts: [
    { code: 'led', place: 20, hours: false },
    { code: 'teams', place: 21, hours: false },
  ],
  async read(db, memberId, { from, to }, asker) {
    const { rows } = await sql<Row>`
      with held as (select * from teams_of(${memberId}::uuid)),
      stood as (
        select 'teams' as part, team_member_id as id, team_id, since, until from held
        union all
        select 'led', l.id, h.team_id, l.since, l.until
        from held h cross join lateral team_leads(h.team_id) l where l.team_member_id = h.team_member_id
      )
      select s.*, r.kind, r.name, r.organization_id as unit
      from stood s join register_record r on r.id = s.team_id
      where r.state = 'counted' and s.since <= ${to}::date
        and (s.until is null or s.until > coalesce(${from}::date, '-infinity'))
      order by s.since desc, s.id`.execute(db)
    const words = await kindWords(
      db,
      rows.map(({ kind }) => kind),
    )
    return hiddenLines(
      db,
      asker,
      registerPolicy.read,
      rows.map(({ teamId, kind, name, ...row }) => ({
        ...row,
        ...{ what: name, note: words.get(kind)?.words ?? '', hours: null },
        screen: `/register-records/${teamId}`,
      })),
    )
  },
}
