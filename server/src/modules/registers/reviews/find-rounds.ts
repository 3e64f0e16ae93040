import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Day, Nullable } from '#platform/shapes'
import { getSeenKind } from '../kinds/may-see-kind.ts'
import { KindCode } from '../kinds/register-kind.ts'
import { registerPolicy } from '../register.policy.ts'
import { findRounds } from './round.store.ts'

export const RoundSchema = Type.Object({
  year: Type.Integer(),
  opens: Day,
  due: Day,
  firstDue: Nullable(
    Type.String({ description: 'The last day it had when it opened, where a later one was set' }),
  ),
  extendedWhy: Type.String(),
  asOf: Type.String({ description: 'The day as of which its board stands' }),
  runs: Type.Boolean({ description: 'Whether it can still be answered: no later one was opened' }),
})

export const findReviewRounds = endpoint({
  route: 'GET /api/registers/{kind}/reviews',
  summary: 'The yearly reviews of a list that were opened, the newest first',
  may: registerPolicy.read,
  params: Type.Object({ kind: KindCode }),
  answer: Type.Object({ items: Type.Array(RoundSchema) }),
  async handle({ db, params, actor, platform }) {
    const kind = await getSeenKind(db, params.kind, actor)
    return { items: await findRounds(db, kind.code, dayOf(platform.clock())) }
  },
})
