import { type Kysely, type RawBuilder, sql } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { day, minute, number, text, word } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { inUnit, unitsBelow } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/shapes'
import { keyPolicy } from './key.policy.ts'
import { type KeyRow, keys } from './key.store.ts'
import { KeySchema, presentKey } from './key.ts'

interface Within {
  organizationId: number
  open?: boolean
  today: string
}

const rows = (
  _: Kysely<Database>,
  { organizationId, open = false, today }: Within,
  order: RowOrder,
): RawBuilder<KeyRow & { orderKey: string }> => sql`
  select k.*, ${order.key} as order_key from ${keys(today)} k
  where k.organization_id in ${unitsBelow([organizationId])}
    ${open ? sql`and k.state in ('open', 'ending')` : sql``} and ${order.beyond}
  order by ${order.by} limit ${order.limit}`

export const keyList = listEndpoints({
  name: 'keys',
  summary:
    'Keys by which other systems ask, of a unit and everything below it, the newest first; with `open`, those that open something',
  may: keyPolicy.manage,
  filter: { organizationId: Id, open: Type.Optional(Type.Boolean()) },
  order: listOrder(
    {
      madeAt: { value: sql`k.made_at`, kind: 'moment' },
      expiresOn: { value: sql`k.expires_on`, kind: 'day' },
      unit: { value: sql`k.unit_name`, kind: 'text' },
      purpose: { value: sql`k.purpose`, kind: 'text' },
    },
    '-madeAt',
    { value: sql`k.id`, kind: 'uuid' },
  ),
  async within(request): Promise<Within> {
    return { ...(await inUnit(keyPolicy.manage)(request)), today: dayOf(request.now) }
  },
  rows,
  item: KeySchema,
  present: ({ orderKey: _, ...row }) => presentKey(row),
  columns: {
    purpose: text('purpose'),
    unit: text('unitName'),
    prefix: text('prefix'),
    scopes: {
      kind: 'text',
      value: ({ scopes }, messages) =>
        scopes.map((name) => messages(`value.scope.${name}`)).join(messages('export.and')),
    },
    state: word('state', 'key.state'),
    expiresOn: day('expiresOn'),
    lastUsedOn: day('lastUsedOn'),
    perMinute: number('perMinute'),
    madeBy: text('madeByName'),
    madeAt: minute('madeAt'),
  },
})
