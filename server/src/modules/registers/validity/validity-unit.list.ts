import { sql } from 'kysely'
import Type, { type Static } from 'typebox'
import { number, text } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { listOrder } from '#engines/lists/list-order'
import type { ListRequest } from '#engines/lists/list-request'
import { unitAndAbove } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { inField, platformErrors } from '#platform/errors'
import { Id } from '#platform/shapes'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { KindCode, kindName } from '../kinds/register-kind.ts'
import { registerPolicy } from '../register.policy.ts'
import { type ValidityUnit, validityUnitRows } from './validity-rows.ts'

const filter = { kind: KindCode, organizationId: Id }
const Asked = Type.Object(filter)
const counted = { kind: 'integer' as const }

export const validityUnitList = listEndpoints({
  name: 'register-validity-units',
  summary:
    'How long the records of a list are still valid, by unit: a unit itself and each right below it with all that stands below that; units without any are left out',
  may: registerPolicy.read,
  reads: 'replica',
  filter,
  order: listOrder(
    {
      name: { value: sql`b.name`, kind: 'text' },
      all: { value: sql`b."all"`, ...counted },
      ending: { value: sql`b.ending`, ...counted },
      expired: { value: sql`b.expired`, ...counted },
    },
    'name',
    { value: sql`b.id`, ...counted },
  ),
  async within({ db, actor, query, now }: ListRequest<Static<typeof Asked>>) {
    const kind = await getSeenKind(db, query.kind, actor)
    await unitAndAbove({ db, actor, query }, registerPolicy.read)
    if (!kind.definition.validity) throw platformErrors.INVALID_REQUEST(inField('kind'))
    return { ...query, today: dayOf(now), about: kindName(kind) }
  },
  rows: validityUnitRows,
  item: Type.Object({
    id: Id,
    name: Type.String(),
    own: Type.Boolean({ description: 'The unit that was asked about, without those below it' }),
    below: Type.Boolean({ description: 'Whether units below it have any' }),
    all: Type.Integer(),
    valid: Type.Integer(),
    ending: Type.Integer(),
    expired: Type.Integer(),
    unsaid: Type.Integer({ description: 'Without a last day' }),
  }),
  present: ({ orderKey: _, ...row }: ValidityUnit) => row,
  columns: {
    name: text('name'),
    all: number('all'),
    valid: number('valid'),
    ending: number('ending'),
    expired: number('expired'),
    unsaid: number('unsaid'),
  },
  sums: {
    all: sql`whole."all"`,
    valid: sql`whole.valid`,
    ending: sql`whole.ending`,
    expired: sql`whole.expired`,
    unsaid: sql`whole.unsaid`,
  },
  about: ({ about }) => about,
})
