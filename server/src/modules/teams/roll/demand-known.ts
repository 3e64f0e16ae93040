import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { findMembers, memberPolicy, reachesMember } from '#modules/members'
import type { Actor } from '#platform/actor'
import { inField } from '#platform/errors'
import { teamErrors } from '../team.errors.ts'

/** Refuses whom the one who writes does not see, and who is gone. */
export async function demandKnown(db: Kysely<Database>, actor: Actor, ids: readonly string[]): Promise<void> {
  const rows = await findMembers(db, ids)
  const there = rows.filter(({ mergedInto, forgottenAt }) => mergedInto === null && forgottenAt === null)
  for (const row of there)
    if (!(await reachesMember(db, actor, row, memberPolicy.read)))
      throw teamErrors.TEAM_MEMBER_UNKNOWN(inField('members'))
  if (there.length < new Set(ids).size) throw teamErrors.TEAM_MEMBER_UNKNOWN(inField('members'))
}

interface InTeam {
  memberId: string
  team?: string | null | undefined
}

/** Refuses a team that somebody was not in on the day. */
export async function demandTeams(
  db: Kysely<Database>,
  day: string,
  people: readonly InTeam[],
  fieldOf = (nth: number) => `people.${nth}.team`,
): Promise<void> {
  const named = people.flatMap(({ memberId, team }, nth) => (team ? [{ memberId, team, nth }] : []))
  if (named.length === 0) return
  const { rows } = await sql<{ nth: number; name: string }>`
    select n.nth, m.name from unnest(${named.map((one) => one.memberId)}::uuid[], ${named.map((one) => one.team)}::uuid[],
      ${named.map(({ nth }) => nth)}::int[]) as n(member_id, team_id, nth)
    join member m on m.id = n.member_id
    where not exists (select from teams_of(n.member_id) t where t.team_id = n.team_id
      and t.since <= ${day}::date and (t.until is null or t.until > ${day}::date))
    order by n.nth limit 1`.execute(db)
  const [out] = rows
  if (out) throw teamErrors.SERVICE_TEAM_OUT({ name: out.name, ...inField(fieldOf(out.nth)) })
}
