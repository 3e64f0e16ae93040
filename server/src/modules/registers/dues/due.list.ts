import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { day, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { listOrder } from '#engines/lists/list-order'
import type { ListRequest } from '#engines/lists/list-request'
import { unitAndAbove } from '#modules/organizations'
import { seats } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { Choice, Day, Id, Nullable, Uuid } from '#platform/shapes'
import { findKindsAt } from '../kinds/register-kind.store.ts'
import { registerPolicy } from '../register.policy.ts'
import { findRunningRounds } from '../reviews/round.store.ts'
import { type DueRow, dueMatters, dueRows } from './due-rows.ts'

const filter = {
  organizationId: Id,
  matter: Type.Optional(Choice(dueMatters)),
  search: Search(),
}
const Asked = Type.Object(filter)

export const dueList = listEndpoints({
  name: 'register-dues',
  summary:
    'What is due of the records of all lists at a unit and all below it: reviews that nobody answered, and validity that is over or ends before long; the oldest last day first',
  may: registerPolicy.read,
  reads: 'replica',
  filter,
  order: listOrder(
    {
      by: { value: sql`d.by`, kind: 'day' },
      name: { value: sql`r.name`, kind: 'text' },
      unit: { value: sql`o.short_name`, kind: 'text' },
      list: { value: sql`n.definition->'form'->'words'->>'zh'`, kind: 'text' },
    },
    'by',
    { value: sql`d.id`, kind: 'uuid' },
  ),
  async within({ db, actor, query, now }: ListRequest<Static<typeof Asked>>) {
    await unitAndAbove({ db, actor, query }, registerPolicy.read)
    const today = dayOf(now)
    const open = await findKindsAt(db, seats(actor, registerPolicy.read), { day: today, closed: false })
    const kinds = open.map(({ code }) => code)
    return { ...query, today, kinds, rounds: await findRunningRounds(db, kinds, today) }
  },
  rows: dueRows,
  item: Type.Object({
    id: Uuid,
    recordId: Uuid,
    kind: Type.String(),
    list: Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) }),
    name: Type.String(),
    unitName: Type.String(),
    matter: Choice(dueMatters),
    by: Day,
    year: Nullable(Type.Integer({ description: 'Of the review' })),
  }),
  present: ({ orderKey: _, ...row }: DueRow) => row,
  columns: {
    name: text('name'),
    list: {
      kind: 'text',
      value: ({ list }, { locale }) => (locale === 'en' ? (list.en ?? list.zh) : list.zh),
    },
    unit: text('unitName'),
    matter: word('matter', 'register.due'),
    by: day('by'),
  },
})
