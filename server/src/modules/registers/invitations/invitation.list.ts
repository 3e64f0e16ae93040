import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Static } from 'typebox'
import Type from 'typebox'
import type { Database } from '#database'
import { day, minute, number, text, word } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import type { ListRequest } from '#engines/lists/list-request'
import { unitAndAbove, unitsBelow } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/shapes'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { KindCode, kindName } from '../kinds/register-kind.ts'
import { listColumn } from '../list-column.ts'
import { registerPolicy } from '../register.policy.ts'
import { type InvitationRow, invitations } from './invitation.store.ts'
import { InvitationSchema, presentInvitation } from './invitation.ts'

const filter = { kind: Type.Optional(KindCode), organizationId: Id, open: Type.Optional(Type.Boolean()) }
const Asked = Type.Object(filter)
type Within = Static<typeof Asked> & { today: string; about?: string }
type Listed = InvitationRow & { orderKey: string }

const rows = (
  _: Kysely<Database>,
  { kind, organizationId, open = false, today }: Within,
  order: RowOrder,
): RawBuilder<Listed> => sql<Listed>`
  select i.*, ${order.key} as order_key from ${invitations(today)} i
  where ${kind ? sql`i.kind = ${kind}` : sql`true`} and i.organization_id in ${unitsBelow([organizationId])}
    ${open ? sql`and i.state in ('open', 'full')` : sql``} and ${order.beyond}
  order by ${order.by} limit ${order.limit}`

export const invitationList = listEndpoints({
  name: 'invitations',
  summary:
    'Links by which people enroll themselves in a list, or any, of a unit and everything below it, the newest first; with `open`, those that still open',
  may: registerPolicy.record,
  filter,
  order: listOrder(
    {
      madeAt: { value: sql`i.made_at`, kind: 'moment' },
      until: { value: sql`i.until`, kind: 'day' },
      unit: { value: sql`i.unit_name`, kind: 'text' },
      waiting: { value: sql`i.waiting`, kind: 'integer' },
    },
    '-madeAt',
    { value: sql`i.id`, kind: 'uuid' },
  ),
  async within({ db, actor, query, now }: ListRequest<Static<typeof Asked>>): Promise<Within> {
    await unitAndAbove({ db, actor, query }, registerPolicy.record)
    const asked = { ...query, today: dayOf(now) }
    if (query.kind === undefined) return asked
    return { ...asked, about: kindName(await getSeenKind(db, query.kind, actor)) }
  },
  rows,
  item: InvitationSchema,
  present: ({ orderKey: _, ...row }) => presentInvitation(row),
  columns: {
    unit: text('unitName'),
    list: listColumn,
    heading: text('heading'),
    state: word('state', 'invitation.state'),
    until: day('until'),
    most: number('most'),
    came: number('came'),
    waiting: number('waiting'),
    approved: number('approved'),
    declined: number('declined'),
    madeBy: text('madeByName'),
    madeAt: minute('madeAt'),
  },
  sums: {
    came: sql`came`,
    waiting: sql`waiting`,
    approved: sql`approved`,
    declined: sql`declined`,
  },
  about: ({ about = '' }) => about,
})
