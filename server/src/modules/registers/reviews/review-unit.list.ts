import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { number, text } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { listOrder } from '#engines/lists/list-order'
import type { ListRequest } from '#engines/lists/list-request'
import { Id } from '#platform/shapes'
import { KindCode } from '../kinds/register-kind.ts'
import { registerPolicy } from '../register.policy.ts'
import { askedRound } from './asked-round.ts'
import { type ReviewUnit, reviewUnitRows } from './review-unit-rows.ts'

const filter = {
  kind: KindCode,
  organizationId: Id,
  year: Type.Optional(Type.Integer({ description: 'The newest that was opened unless said' })),
}
const Asked = Type.Object(filter)

const counted = { kind: 'integer' as const }

export const reviewUnitList = listEndpoints({
  name: 'register-review-units',
  summary:
    'A yearly review of a list by unit: a unit itself and each right below it with all that stands below that, and how many records stand where; units without any are left out',
  may: registerPolicy.read,
  reads: 'replica',
  filter,
  order: listOrder(
    {
      name: { value: sql`b.name`, kind: 'text' },
      all: { value: sql`b."all"`, ...counted },
      due: { value: sql`b.due`, ...counted },
      sent: { value: sql`b.sent`, ...counted },
      answered: { value: sql`b.answered`, ...counted },
      overdue: { value: sql`b.overdue`, ...counted },
    },
    'name',
    { value: sql`b.id`, ...counted },
  ),
  within: async (request: ListRequest<Static<typeof Asked>>) => ({
    ...request.query,
    ...(await askedRound(request)),
  }),
  rows: reviewUnitRows,
  item: Type.Object({
    id: Id,
    name: Type.String(),
    own: Type.Boolean({ description: 'The unit that was asked about, without those below it' }),
    below: Type.Boolean({ description: 'Whether units below it have any' }),
    all: Type.Integer(),
    due: Type.Integer(),
    sent: Type.Integer(),
    answered: Type.Integer(),
    overdue: Type.Integer(),
  }),
  present: ({ orderKey: _, ...row }: ReviewUnit) => row,
  columns: {
    name: text('name'),
    all: number('all'),
    answered: number('answered'),
    sent: number('sent'),
    due: number('due'),
    overdue: number('overdue'),
  },
  sums: {
    all: sql`whole."all"`,
    answered: sql`whole.answered`,
    sent: sql`whole.sent`,
    due: sql`whole.due`,
    overdue: sql`whole.overdue`,
  },
  about: ({ about }) => about,
})
