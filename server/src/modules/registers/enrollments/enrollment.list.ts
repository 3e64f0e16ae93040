import { type Kysely, type RawBuilder, sql } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { day, minute, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import type { ListRequest, LookUp } from '#engines/lists/list-request'
import { unitAndAbove, unitsBelow } from '#modules/organizations'
import { Choice, Id, Uuid } from '#platform/shapes'
import { holding } from '#platform/text/like'
import { typedCode } from '#platform/text/typed-code'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { KindCode, kindName } from '../kinds/register-kind.ts'
import { listColumn } from '../list-column.ts'
import { registerPolicy } from '../register.policy.ts'
import { enrollmentStates } from './enrollment.table.ts'
import { EnrollmentSchema, type PlacedEnrollment, presentEnrollment } from './enrollment.ts'

const filter = {
  kind: Type.Optional(KindCode),
  organizationId: Id,
  invitation: Type.Optional(Uuid),
  state: Type.Optional(Choice(enrollmentStates)),
  search: Search(),
}
const Asked = Type.Object(filter)
type Within = Static<typeof Asked> & { about?: string }
type Listed = PlacedEnrollment & { orderKey: string }

const rows = (
  _: Kysely<Database>,
  { kind, organizationId, invitation, state, search = '' }: Within,
  order: RowOrder,
): RawBuilder<Listed> => sql<Listed>`
  select e.*, i.organization_id, i.kind, o.short_name as unit_name, d.definition #> '{form,words}' as list, ${order.key} as order_key
  from enrollment e join invitation i on i.id = e.invitation_id join organization o on o.id = i.organization_id
  join register_kind k on k.code = i.kind
  join register_definition d on d.kind = k.code and d.version = k.version
  where ${kind ? sql`i.kind = ${kind}` : sql`true`} and i.organization_id in ${unitsBelow([organizationId])}
    ${invitation ? sql`and e.invitation_id = ${invitation}` : sql``}
    ${state ? sql`and e.state = ${state}` : sql``}
    ${search.trim() ? sql`and (e.name like ${holding(search.trim())} or e.code = ${typedCode(search)})` : sql``}
    and ${order.beyond}
  order by ${order.by} limit ${order.limit}`

const withMasks =
  ({ keyring }: LookUp) =>
  (found: Listed[]) =>
    found.map((row) => ({ ...presentEnrollment(row, keyring), orderKey: row.orderKey }))

export const enrollmentList = listEndpoints({
  name: 'enrollments',
  summary:
    'What people sent by links into a list, or any, of a unit and everything below it, numbers masked; who waits longest first',
  may: registerPolicy.record,
  watched: true,
  filter,
  order: listOrder(
    {
      sentAt: { value: sql`e.sent_at`, kind: 'moment' },
      name: { value: sql`e.name`, kind: 'text' },
      unit: { value: sql`o.short_name`, kind: 'text' },
      state: {
        value: sql`array_position(array['waiting', 'approved', 'declined', 'lapsed'], e.state)`,
        kind: 'integer',
      },
    },
    'sentAt',
    { value: sql`e.id`, kind: 'uuid' },
  ),
  async within({ db, actor, query }: ListRequest<Static<typeof Asked>>): Promise<Within> {
    await unitAndAbove({ db, actor, query }, registerPolicy.record)
    if (query.kind === undefined) return query
    return { ...query, about: kindName(await getSeenKind(db, query.kind, actor)) }
  },
  rows,
  complete: withMasks,
  item: EnrollmentSchema,
  present: ({ orderKey: _, ...row }) => row,
  columns: {
    name: text('name'),
    list: listColumn,
    unit: text('unitName'),
    phone: text('maskedPhone'),
    idNumber: text('maskedIdNumber'),
    born: day('born'),
    sentAt: minute('sentAt'),
    state: word('state', 'enrollment.state'),
    answeredBy: text('answeredByName'),
    reason: text('reason'),
    code: text('code'),
  },
  about: ({ about = '' }) => about,
})
