import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { MemberStep, MemberTable } from './member.table.ts'
import type { MemberRow } from './member.ts'

type Db = Kysely<Database>

export const findMember = (db: Db, id: string): Promise<MemberRow | undefined> =>
  db.selectFrom('member').selectAll().where('id', '=', id).executeTakeFirst()

export const lockMember = (trx: Db, id: string): Promise<MemberRow | undefined> =>
  trx.selectFrom('member').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findMembers = (db: Db, ids: readonly string[]): Promise<MemberRow[]> =>
  db
    .selectFrom('member')
    .selectAll()
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()

/** So many ids and codes for people who are not there yet; an id is needed to seal what belongs to it. */
export async function drawMembers(trx: Db, count: number): Promise<{ id: string; code: string }[]> {
  const { rows } = await sql<{ id: string; code: string }>`
    select new_id() as id, upper(substr(md5(gen_random_uuid()::text), 1, 10)) as code
    from generate_series(1, ${count})`.execute(trx)
  return rows
}

export type NewMember = Omit<MemberRow, 'version' | 'personId' | 'mergedInto' | 'forgottenAt'>

const TOGETHER = 1000

export async function insertMembers(trx: Db, members: readonly NewMember[]): Promise<void> {
  for (let from = 0; from < members.length; from += TOGETHER)
    await trx
      .insertInto('member')
      .values(members.slice(from, from + TOGETHER))
      .execute()
}

/** Changes what is kept of a person; the version that stood on somebody’s screen is another one then. */
export const updateMember = (trx: Db, id: string, set: Partial<Omit<MemberTable, 'id' | 'version'>>) =>
  trx
    .updateTable('member')
    .set({ ...(set as object), version: sql`version + 1` } as never)
    .where('id', '=', id)
    .execute()

interface NewMemberEvent {
  memberId: string
  step: MemberStep
  details?: Record<string, unknown>
}

/** Writes down what was done with people, never what they told of themselves. */
export async function noteMembers(
  trx: Db,
  { actor, at }: { actor: Actor; at: Date },
  events: readonly NewMemberEvent[],
): Promise<void> {
  for (let from = 0; from < events.length; from += TOGETHER)
    await trx
      .insertInto('memberEvent')
      .values(
        events.slice(from, from + TOGETHER).map(({ memberId, step, details = {} }) => ({
          ...{ memberId, step, at, personId: actor.id, personName: actor.name },
          details: JSON.stringify(details),
        })),
      )
      .execute()
}

export const findMemberEvents = (db: Db, memberId: string) =>
  db
    .selectFrom('memberEvent')
    .select(['step', 'at', 'personName', 'details'])
    .where('memberId', '=', memberId)
    .orderBy('id')
    .execute()

export const findByAccount = (db: Db, personId: string): Promise<MemberRow | undefined> =>
  db.selectFrom('member').selectAll().where('personId', '=', personId).executeTakeFirst()
