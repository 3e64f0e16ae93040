import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { unitAndAbove } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { Day, Id, Nullable } from '#platform/shapes'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { findVersions } from '../kinds/register-kind.store.ts'
import { KindCode } from '../kinds/register-kind.ts'
import { registerPolicy } from '../register.policy.ts'
import type { Versions } from '../values/read-values.ts'
import { countByValue, countOn } from './count.store.ts'
import { countedBy, summable } from './holds.ts'
import { HoldsQuery, holdsAsked } from './holds-asked.ts'

const FieldCode = Type.Optional(
  Type.String({
    pattern: '^[a-zA-Z0-9]{1,40}$',
    description: 'A choice, or yes and no, by whose values they are counted too',
  }),
)

async function countBy(
  db: Kysely<Database>,
  asked: Parameters<typeof countByValue>[1],
  versions: Versions,
  code: string,
) {
  const by = countedBy(versions, code)
  if (!by) throw platformErrors.INVALID_REQUEST(inField('by'))
  const found = await countByValue(db, asked, by.codes)
  const of = (is: (value: string | null) => boolean) =>
    found.filter(({ value }) => is(value)).reduce((sum, { count }) => sum + count, 0)
  const values = by.values.map(({ value, was }) => ({
    value,
    count: of((one) => one !== null && was.includes(one)),
  }))
  return [...values, { value: null, count: of((one) => one === null) }].filter(({ count }) => count > 0)
}

export const countRecords = endpoint({
  route: 'GET /api/registers/{kind}/count',
  summary:
    'How many records of a list stood at the end of a day (today unless said) at a unit and below, as the tree stood then, and what their numbers added up to; money in fen',
  may: registerPolicy.read,
  reads: 'replica',
  params: Type.Object({ kind: KindCode }),
  query: Type.Object({ organization: Id, day: Type.Optional(Day), holds: HoldsQuery, by: FieldCode }),
  answer: Type.Object({
    day: Day,
    count: Type.Integer(),
    sums: Type.Record(Type.String(), Type.String(), {
      description: 'Decimal, by the code of the field; of those records that say it',
    }),
    by: Type.Optional(
      Type.Array(Type.Object({ value: Nullable(Type.String()), count: Type.Integer() }), {
        description: 'How many with each value, in the order of its options; null is of those that say none',
      }),
    ),
  }),
  async handle({ db, params, query, actor, platform }) {
    const kind = await getSeenKind(db, params.kind, actor)
    await unitAndAbove({ db, actor, query: { organizationId: query.organization } }, registerPolicy.read)
    const versions = await findVersions(db, kind.code)
    const day = query.day ?? dayOf(platform.clock())
    const asked = { kind: kind.code, unit: query.organization, day, holds: holdsAsked(versions, query.holds) }
    const counted = await countOn(db, asked, summable(versions))
    return { day, ...counted, ...(query.by ? { by: await countBy(db, asked, versions, query.by) } : {}) }
  },
})
