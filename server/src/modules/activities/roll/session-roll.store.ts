import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { ServicePart } from '#modules/teams'

type Db = Kysely<Database>

/** One who took part, as somebody writes it. */
export interface Taken {
  memberId: string
  part: ServicePart
  hours: number
  team?: string | null | undefined
}

export interface TakenPart {
  memberId: string
  name: string
  code: string
  unitName: string
  part: ServicePart
  hours: number
  teamId: string | null
  teamName: string | null
}

/** Who took part in a session, to be read: who lectured first, then by name. */
export const partsOf = (sessionId: string) => sql<TakenPart>`
  select p.member_id as "memberId", m.name, m.code, o.short_name as "unitName", p.part,
    p.half_hours / 2.0::float8 as hours, p.team_id as "teamId", t.name as "teamName"
  from session_part p join member m on m.id = p.member_id join organization o on o.id = m.organization_id
  left join register_record t on t.id = p.team_id
  where p.session_id = ${sessionId}::uuid
  order by array_position(array['lectured', 'served', 'attended'], p.part), m.name collate pinyin, m.id`

/** How often it was written, to be read; no row where it never was. */
export const writingOf = (sessionId: string) => sql<{ version: number }>`
  select version from session_roll where session_id = ${sessionId}::uuid`

export const findParts = async (db: Db, sessionId: string): Promise<TakenPart[]> =>
  (await partsOf(sessionId).execute(db)).rows

/** How often it was written; never is 0. */
export const rollVersion = async (db: Db, sessionId: string): Promise<number> =>
  (await writingOf(sessionId).execute(db)).rows[0]?.version ?? 0

const partOf = (sessionId: string, { memberId, part, hours, team = null }: Taken) => ({
  ...{ sessionId, memberId, part, halfHours: Math.round(hours * 2), teamId: team },
})

/** Writes the whole roll of a session in place of what it was. */
export async function putParts(
  trx: Db,
  sessionId: string,
  people: readonly Taken[],
  by: { version: number; changedBy: string; changedAt: Date },
): Promise<void> {
  await trx.deleteFrom('sessionPart').where('sessionId', '=', sessionId).execute()
  if (people.length > 0)
    await trx
      .insertInto('sessionPart')
      .values(people.map((one) => partOf(sessionId, one)))
      .execute()
  await trx
    .insertInto('sessionRoll')
    .values({ sessionId, ...by })
    .onConflict((already) => already.column('sessionId').doUpdateSet(by))
    .execute()
}

/** The roll of one session as it is written for the first time. */
export interface NewRoll {
  sessionId: string
  people: readonly Taken[]
  changedBy: string
  changedAt: Date
}

const TOGETHER = 1000

/** The rolls of many sessions that have none yet. */
export async function insertRolls(trx: Db, rolls: readonly NewRoll[]): Promise<void> {
  for (let from = 0; from < rolls.length; from += TOGETHER) {
    const some = rolls.slice(from, from + TOGETHER)
    await trx
      .insertInto('sessionPart')
      .values(some.flatMap(({ sessionId, people }) => people.map((one) => partOf(sessionId, one))))
      .execute()
    await trx
      .insertInto('sessionRoll')
      .values(some.map(({ people: _, ...written }) => ({ ...written, version: 1 })))
      .execute()
  }
}
