import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { MemberKeeper } from '#modules/members'
import { chainOf } from '#modules/organizations'
import { kindWords, registerPolicy } from '#modules/registers'
import { allows } from '#platform/actor'
import { findFullDay } from '../service/day-limit.ts'
import { sumServiceByYear } from '../service/service.store.ts'

type Db = Kysely<Database>

interface TeamOfMember {
  teamId: string
  kind: string
  name: string
  organizationId: number
  state: string
  since: string
  until: string | null
}

async function findTeams(db: Db, memberId: string): Promise<TeamOfMember[]> {
  const { rows } = await sql<TeamOfMember>`
    select t.team_id, r.kind, r.name, r.organization_id, r.state, t.since, t.until
    from teams_of(${memberId}::uuid) t join register_record r on r.id = t.team_id`.execute(db)
  return rows
}

/** Where people are in teams. */
export const teamKeeper: MemberKeeper = {
  async find(db, memberId, actor) {
    const teams = await findTeams(db, memberId)
    const words = await kindWords(
      db,
      teams.map(({ kind }) => kind),
    )
    const places = []
    for (const { teamId, kind, name, ...team } of teams) {
      const { organizationId, since, until, state } = team
      if (actor !== 'own' && !allows(actor, registerPolicy.read, await chainOf(db, organizationId))) continue
      const what = `${words.get(kind)?.words ?? ''} · ${name}`
      places.push({ screen: `/register-records/${teamId}`, what, organizationId, since, until, state })
    }
    return places
  },
  units: async (db, memberId) => (await findTeams(db, memberId)).map(({ organizationId }) => organizationId),
  service: (db, memberId) => sumServiceByYear(db, [memberId]),
  async conflicts(db, one, other) {
    const { rows } = await sql<{ name: string }>`
      select distinct r.name from teams_of(${one}::uuid) a join teams_of(${other}::uuid) b on b.team_id = a.team_id
        and daterange(a.since, a.until) && daterange(b.since, b.until)
      join register_record r on r.id = a.team_id`.execute(db)
    // Two of whom each stays below are over it as one.
    const full = await findFullDay(db, [one, other], { asOne: true })
    return [...rows.map(({ name }) => name), ...(full ? [full.day] : [])]
  },
  async take(trx, from, into) {
    const { rows } = await sql<{ id: string }>`
      with entries as (update team_member set member_id = ${into}::uuid where member_id = ${from}::uuid returning id),
        reports as (update service_report set member_id = ${into}::uuid where member_id = ${from}::uuid returning id)
      select id from entries union all select id from reports`.execute(trx)
    return rows.map(({ id }) => id)
  },
  async giveBack(trx, moved, to) {
    await sql`with entries as (update team_member set member_id = ${to}::uuid where id = any(${[...moved]}::uuid[]))
      update service_report set member_id = ${to}::uuid where id = any(${[...moved]}::uuid[])`.execute(trx)
  },
  // A roll keeps no names: it shows what the person is called now.
  async rename() {},
}
