import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { MemberKeeper } from '#modules/members'

type Db = Kysely<Database>

/** People on the rolls of sessions. What they did there is told as service, not as where they stand. */
export const sessionRollKeeper: MemberKeeper = {
  find: async () => [],
  async units(db: Db, memberId) {
    const { rows } = await sql<{ unit: number }>`
      select distinct host as unit from session_part p join session s on s.id = p.session_id, unnest(s.hosts) host
      where p.member_id = ${memberId}::uuid`.execute(db)
    return rows.map(({ unit }) => unit)
  },
  async conflicts(db, one, other) {
    const { rows } = await sql<{ title: string }>`
      select s.title from session_part a join session_part b on b.session_id = a.session_id
      join session s on s.id = a.session_id
      where a.member_id = ${one}::uuid and b.member_id = ${other}::uuid and s.state <> 'withdrawn'`.execute(
      db,
    )
    return rows.map(({ title }) => title)
  },
  async take(trx, from, into) {
    // Of a session that was withdrawn both may be named: it counts for neither, and the one that stays is named.
    const { rows } = await sql<{ id: string }>`
      update session_part p set member_id = ${into}::uuid where member_id = ${from}::uuid
        and not exists (select from session_part o where o.session_id = p.session_id and o.member_id = ${into}::uuid)
      returning p.id`.execute(trx)
    return rows.map(({ id }) => id)
  },
  async giveBack(trx, moved, to) {
    await sql`update session_part set member_id = ${to}::uuid where id = any(${[...moved]}::uuid[])`.execute(
      trx,
    )
  },
  // A roll keeps no names: it shows what the person is called now.
  async rename() {},
}
