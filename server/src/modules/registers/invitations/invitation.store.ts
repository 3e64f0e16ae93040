import type { Words } from '@medelge/fields/definition'
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { InvitationTable } from './invitation.table.ts'

type Db = Kysely<Database>

/** Whether a link takes somebody now, and if not, why. */
export const invitationStates = ['open', 'full', 'over', 'ended'] as const
export type InvitationState = (typeof invitationStates)[number]

export type InvitationRow = Selectable<InvitationTable> & {
  unitName: string
  /** What its list is called. */
  list: Words
  state: InvitationState
  came: number
  waiting: number
  approved: number
  declined: number
}

/** More that nobody answered than this are no help to anybody: whoever floods a link fills nothing but that. */
const MOST_WAITING = 2000

/**
 * Invitations as they stand on a day: a link ends with its list or its unit, and whoever was declined makes room again.
 */
export const invitations = (today: string): RawBuilder<InvitationRow> => sql`(
  select i.*, o.short_name as unit_name, d.definition #> '{form,words}' as list, c.came, c.waiting, c.approved, c.declined,
    case
      when i.ended_at is not null or o.closed_on <= ${today}::date or k.closed_on <= ${today}::date then 'ended'
      when i.until < ${today}::date then 'over'
      when c.waiting + c.approved >= i.most or c.waiting >= ${MOST_WAITING}::int then 'full'
      else 'open'
    end as state
  from invitation i
  join organization o on o.id = i.organization_id
  join register_kind k on k.code = i.kind
  join register_definition d on d.kind = k.code and d.version = k.version
  cross join lateral (
    select count(*)::int as came, (count(*) filter (where e.state = 'waiting'))::int as waiting,
      (count(*) filter (where e.state = 'approved'))::int as approved,
      (count(*) filter (where e.state = 'declined'))::int as declined
    from enrollment e where e.invitation_id = i.id
  ) c)`

export async function findInvitation(db: Db, id: string, today: string): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select * from ${invitations(today)} i where i.id = ${id}`.execute(db)
  return rows[0]
}

/** By what its link ends in. */
export async function findByDigests(
  db: Db,
  digests: readonly string[],
  today: string,
): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select * from ${invitations(today)} i where i.secret_digest = any(${[...digests]}::text[])`.execute(db)
  return rows[0]
}

/** Holds a link: of two who enroll at once, the second sees what the first took. */
export const lockInvitation = (trx: Db, id: string) =>
  trx.selectFrom('invitation').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

/** An id for what is sealed under it before it is written. */
export async function drawId(trx: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`select new_id() as id`.execute(trx)
  if (!rows[0]) throw new Error('no id was drawn')
  return rows[0].id
}

export type NewInvitation = Omit<Selectable<InvitationTable>, 'endedAt'>

export const insertInvitation = (trx: Db, invitation: NewInvitation) =>
  trx.insertInto('invitation').values(invitation).execute()

export const updateInvitation = (
  trx: Db,
  id: string,
  set: Partial<Pick<Selectable<InvitationTable>, 'secret' | 'secretDigest' | 'until' | 'endedAt'>>,
) => trx.updateTable('invitation').set(set).where('id', '=', id).execute()
