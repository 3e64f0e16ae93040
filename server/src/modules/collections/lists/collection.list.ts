import { sql } from 'kysely'
import Type from 'typebox'
import { day, minute, number, text } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { unitAndAbove } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { Id } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { CollectionSchema, presentCollection } from '../collection.ts'
import { collectionOrder, collectionRows } from './collection-list.store.ts'

const counts = {
  all: Type.Integer({ description: 'Sheets at or below the unit' }),
  accepted: Type.Integer(),
  handedIn: Type.Integer(),
  overdue: Type.Integer(),
}

export const collectionList = listEndpoints({
  name: 'collections',
  summary: 'What a unit asks, and what it and units below it are asked by those above, last asked first',
  may: collectionPolicy.read,
  filter: {
    organizationId: Id,
    own: Type.Optional(Type.Boolean({ description: 'Only what the unit itself asks' })),
    open: Type.Optional(Type.Boolean({ description: 'Only what is still asked, or what is not' })),
    search: Search('Part of the title'),
  },
  order: collectionOrder,
  within: async (request) => ({
    ...request.query,
    chain: await unitAndAbove(request, collectionPolicy.read),
    today: dayOf(request.now),
  }),
  rows: collectionRows,
  item: Type.Object({ ...CollectionSchema.properties, unitName: Type.String(), ...counts }),
  present: (row) => {
    const { unitName, all, accepted, handedIn, overdue } = row
    return { ...presentCollection(row), unitName, all, accepted, handedIn, overdue }
  },
  columns: {
    title: text('title'),
    unit: text('unitName'),
    period: text('period'),
    askedAt: minute('askedAt'),
    dueOn: day('dueOn'),
    all: number('all'),
    accepted: number('accepted'),
    handedIn: number('handedIn'),
    overdue: number('overdue'),
  },
  sums: {
    all: sql`whole."all"`,
    accepted: sql`whole.accepted`,
    handedIn: sql`whole.handed_in`,
    overdue: sql`whole.overdue`,
  },
})
