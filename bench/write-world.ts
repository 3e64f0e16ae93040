import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { cookieName, signToken } from '../server/src/modules/people/sign-in/session-cookie.ts'
import type { Config } from '../server/src/platform/config.ts'
import { fillRegion } from './region.ts'

/** Somebody who records at a banner and somebody who checks at its league, each signed in. */
export interface Pair {
  area: number
  banner: number
  recorder: string
  checker: string
}

/** A region of 12 leagues and 103 banners with people in each; answers so many pairs, no two at one banner. */
export async function fillWriters(db: Kysely<Database>, count: number, secret: string): Promise<Pair[]> {
  await fillRegion(db)
  await sql`
    insert into organization (code, name, short_name, kind, level, area_id)
    select 'bench-' || n, '单位' || n, '单位' || n, 'association',
      case when n = 1 then 'region' when n <= 13 then 'league' else 'banner' end, (select min(id) from area)
    from generate_series(1, 116) n`.execute(db)
  await sql`
    insert into organization_parent (organization_id, parent_id, since)
    select id, case when level = 'league' then top when level = 'banner' then top + 1 + id % 12 end, '2015-01-01'
    from organization, (select min(id) as top from organization) first`.execute(db)
  await sql`
    insert into person (account, name, email, organization_id)
    select 'bench-' || o.id || '-' || n, '乌兰' || o.id || n, 'bench-' || o.id || '-' || n || '@person.invalid', o.id
    from organization o, generate_series(1, 2) n`.execute(db)
  await sql`
    insert into role_seat (person_id, role, organization_id)
    select id, role, organization_id from person, unnest(array['recorder', 'checker']) role`.execute(db)
  const { rows } = await sql<{ area: number; banner: number; recorder: string; checker: string }>`
    select o.area_id as area, o.id as banner, r.id as recorder, c.id as checker from organization o
    join organization_parent p on p.organization_id = o.id
    join person r on r.organization_id = o.id and r.account like '%-1'
    join person c on c.organization_id = p.parent_id and c.account like '%-1'
    where o.level = 'banner' order by o.id limit ${count}`.execute(db)
  const pairs: Pair[] = []
  for (const { recorder, checker, ...pair } of rows)
    pairs.push({
      ...pair,
      recorder: await signIn(db, recorder, secret),
      checker: await signIn(db, checker, secret),
    })
  return pairs
}

/** Signs somebody in; answers the Cookie header that says so. */
async function signIn(db: Kysely<Database>, personId: string, secret: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await sql`insert into sign_in (person_id, token, expires_at)
    values (${personId}, ${token}, now() + interval '1 day')`.execute(db)
  return `${cookieName({ url: 'http://127.0.0.1' } as Config)}=${signToken(token, secret)}`
}

/** An officer of a unit, signed in by a Cookie header. */
export async function addOfficer(db: Kysely<Database>, unit: number, secret: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into person (account, name, email, organization_id)
    values ('bench-officer', '乌兰', 'bench-officer@person.invalid', ${unit}) returning id`.execute(db)
  const id = rows[0]?.id ?? ''
  await sql`insert into role_seat (person_id, role, organization_id) values (${id}, 'officer', ${unit})`.execute(
    db,
  )
  return signIn(db, id, secret)
}
