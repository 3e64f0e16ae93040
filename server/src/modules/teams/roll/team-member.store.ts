import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { TeamMemberTable } from './team-member.table.ts'

type Db = Kysely<Database>
export type TeamMemberRow = Selectable<TeamMemberTable>

export const findTeamMember = (db: Db, id: string): Promise<TeamMemberRow | undefined> =>
  db.selectFrom('teamMember').selectAll().where('id', '=', id).executeTakeFirst()

export const findTeamLeader = (db: Db, id: string) =>
  db.selectFrom('teamLeader').selectAll().where('id', '=', id).executeTakeFirst()

/** The teams an entry of a roll stands or stood in: the one it was made for, and what became of that, in this order. */
export async function findTeamsOf(db: Db, { id, memberId, teamId }: TeamMemberRow): Promise<string[]> {
  const { rows } = await sql<{ teamId: string }>`
    select team_id from teams_of(${memberId}::uuid) where team_member_id = ${id}::uuid
    order by team_id <> ${teamId}::uuid, since`.execute(db)
  return rows.length > 0 ? rows.map((row) => row.teamId) : [teamId]
}

/** The first of these people who is in the team already on one of these days. */
export async function findStanding(
  db: Db,
  team: string,
  members: readonly string[],
  { since, until, but }: { since: string; until: string | null; but?: string },
) {
  const { rows } = await sql<{ name: string; since: string }>`
    select m.name, r.since from team_roll(${team}::uuid) r join member m on m.id = r.member_id
    where r.member_id = any(${[...members]}::uuid[]) and r.team_member_id is distinct from ${but ?? null}::uuid
      and daterange(r.since, r.until) && daterange(${since}::date, ${until}::date)
    order by m.name collate pinyin limit 1`.execute(db)
  return rows[0]
}

/** From when until when somebody is in a team by one entry of its roll; undefined where that is of another team. */
export async function findStretch(db: Db, team: string, teamMemberId: string) {
  const { rows } = await sql<{ memberId: string; since: string; until: string | null }>`
    select member_id, since, until from team_roll(${team}::uuid)
    where team_member_id = ${teamMemberId}::uuid`.execute(db)
  return rows[0]
}

interface NewTeamMembers {
  teamId: string
  members: readonly string[]
  since: string
  until: string | null
  recordedBy: string
  recordedAt: Date
}

/** Answers the ids in the order given. */
export async function insertTeamMembers(trx: Db, { members, ...facts }: NewTeamMembers): Promise<string[]> {
  const rows = await trx
    .insertInto('teamMember')
    .values(members.map((memberId) => ({ ...facts, memberId })))
    .returning(['id', 'memberId'])
    .execute()
  const byMember = new Map(rows.map(({ id, memberId }) => [memberId, id]))
  return members.flatMap((memberId) => byMember.get(memberId) ?? [])
}

export const updateTeamMember = (trx: Db, id: string, days: { since: string; until: string | null }) =>
  trx.updateTable('teamMember').set(days).where('id', '=', id).execute()

/** Who led by it no longer does: that goes with it. */
export const deleteTeamMember = (trx: Db, id: string) =>
  trx.deleteFrom('teamMember').where('id', '=', id).execute()

interface NewLeader {
  teamId: string
  teamMemberId: string | null
  since: string
  recordedBy: string
  recordedAt: Date
}

/** Says who leads from a day on; what was said of the same day goes. */
export const putLeader = (trx: Db, leader: NewLeader) =>
  trx
    .insertInto('teamLeader')
    .values(leader)
    .onConflict((already) => already.columns(['teamId', 'since']).doUpdateSet(leader))
    .returning('id')
    .executeTakeFirstOrThrow()

export const deleteLeader = (trx: Db, id: string) =>
  trx.deleteFrom('teamLeader').where('id', '=', id).execute()
