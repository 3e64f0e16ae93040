import type { Words } from '@medelge/fields/definition'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type Happening, type Note, recount, tell, tellerForMany } from '#engines/notifications/index'
import { activeSeats } from '#modules/people'
import type { Actor } from '#platform/actor'
import { registerPolicy } from '../register.policy.ts'

type Db = Kysely<Database>

/** Somebody enrolled by an invitation, or one who had was answered, or waits no more. */
export interface Waiting {
  invitationId: string
  came: boolean
}
const WAITING = 'registers.enrollments-waiting'

export const tellWaiting = (trx: Db, by: { actor: Pick<Actor, 'id' | 'name'>; at: Date }, waiting: Waiting) =>
  tell(trx, WAITING, by, waiting)

interface Asked {
  id: string
  kind: string
  organizationId: number
  unit: string
  list: Words
  /** Who made it, as long as they enter records for its unit. */
  maker: string | null
  count: number
}

async function findAsked(db: Db, ids: readonly string[]): Promise<Map<string, Asked>> {
  const { rows } = await sql<Asked>`
    select i.id, i.kind, i.organization_id, o.short_name as unit, d.definition #> '{form,words}' as list,
      (select s.person from ${activeSeats(registerPolicy.record.roles)} s
        where s.person = i.made_by and s.unit = any(units_above(i.organization_id, null)) limit 1) as maker,
      (select count(*)::int from enrollment e where e.invitation_id = i.id and e.state = 'waiting') as count
    from invitation i join organization o on o.id = i.organization_id
    join register_kind k on k.code = i.kind
    join register_definition d on d.kind = k.code and d.version = k.version
    where i.id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

const lineOf = (id: string) => `register-enrollments ${id}`

function noteOf(
  { id, kind, organizationId, unit, list: { zh, en = zh }, count }: Asked,
  maker: string,
): Note {
  return {
    personId: maker,
    code: 'register-enrollments',
    params: { list: { 'zh-CN': zh, en }, unit, count },
    path: `/registers/enrollments?unit=${organizationId}&kind=${kind}&invitation=${id}&state=waiting`,
    gathers: lineOf(id),
  }
}

/**
 * One line for an invitation, to whoever made it, however many come by it: while it is unread it says how many wait
 * now, and where nobody does, it goes.
 */
export const waitingTeller = tellerForMany<Waiting>(
  WAITING,
  async (trx, happenings: readonly Happening<Waiting>[]) => {
    const asked = await findAsked(
      trx,
      happenings.map(({ about }) => about.invitationId),
    )
    for (const { id, maker, count } of asked.values())
      if (maker !== null) await recount(trx, lineOf(id), new Map([[maker, count]]))
    return happenings.map(({ about: { invitationId, came } }) => {
      const one = asked.get(invitationId)
      return came && one && one.maker !== null && one.count > 0 ? [noteOf(one, one.maker)] : []
    })
  },
)
