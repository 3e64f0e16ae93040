import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { day, text, word } from '#engines/lists/columns'
import { Search } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { listOrder } from '#engines/lists/list-order'
import type { ListRequest } from '#engines/lists/list-request'
import { Choice, Day, Id, Nullable, Uuid } from '#platform/shapes'
import { KindCode } from '../kinds/register-kind.ts'
import { registerPolicy } from '../register.policy.ts'
import { askedRound } from './asked-round.ts'
import { type ListedReview, reviewRows } from './review-rows.ts'
import { reviewStates, reviewWays } from './review-states.ts'

const filter = {
  kind: KindCode,
  organizationId: Id,
  year: Type.Optional(Type.Integer({ description: 'The newest that was opened unless said' })),
  own: Type.Optional(Type.Boolean({ description: 'Of the unit itself alone, not of those below it' })),
  state: Type.Optional(Choice(reviewStates)),
  search: Search(),
}
const Asked = Type.Object(filter)

export const reviewList = listEndpoints({
  name: 'register-reviews',
  summary:
    'The records of a list in one of its yearly reviews, at a unit and all below it, each with where it stands; who kept it last unless asked otherwise by name',
  may: registerPolicy.read,
  reads: 'replica',
  filter,
  order: listOrder(
    {
      name: { value: sql`r.name`, kind: 'text' },
      unit: { value: sql`o.short_name`, kind: 'text' },
      state: {
        value: sql`array_position(array['overdue', 'due', 'sent', 'answered'], v.state)`,
        kind: 'integer',
      },
    },
    'state',
    { value: sql`r.id`, kind: 'uuid' },
  ),
  within: async (request: ListRequest<Static<typeof Asked>>) => ({
    ...request.query,
    ...(await askedRound(request)),
  }),
  rows: reviewRows,
  item: Type.Object({
    id: Uuid,
    name: Type.String(),
    unitName: Type.String(),
    state: Choice(reviewStates),
    way: Nullable(Choice(reviewWays)),
    sentOn: Nullable(Day),
    late: Type.Boolean(),
    until: Nullable(Day),
  }),
  present: ({ id, name, unitName, state, way, sentOn, late, until }: ListedReview) => ({
    ...{ id, name, unitName, state, way, sentOn, late, until },
  }),
  columns: {
    name: text('name'),
    unit: text('unitName'),
    state: word('state', 'register.review.state'),
    way: word('way', 'register.review.way'),
    sentOn: day('sentOn'),
    late: { kind: 'text', value: ({ late }, messages) => (late ? messages('register.review.late') : null) },
  },
  about: ({ about }) => about,
})
