import Type from 'typebox'
import { seats } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { checkPolicy } from '../check.policy.ts'
import { findGaps, unitsChecked } from './check-gap.store.ts'
import { CheckGapSchema, presentGap } from './check-gap.ts'

export const findCheckGaps = endpoint({
  route: 'GET /api/check-gaps',
  summary:
    'Units within my reach where records wait, or would wait, and nobody can check; also as if a person left or a unit closed',
  may: checkPolicy.arrange,
  query: Type.Object({
    without: Type.Optional(Type.String({ maxLength: 80, description: 'A person, as if suspended' })),
    at: Type.Optional(Id),
    closing: Type.Optional(Id),
  }),
  answer: Type.Object({ items: Type.Array(CheckGapSchema) }),
  async handle({ db, query, actor, platform }) {
    const { without, at, closing } = query
    const today = dayOf(platform.clock())
    const units = without ? await unitsChecked(db, without, at) : closing ? [closing] : undefined
    const gaps = await findGaps(db, today, {
      below: seats(actor, checkPolicy.arrange),
      ...(units ? { units } : {}),
      ...(without ? { without: { personId: without, organizationId: at } } : {}),
      ...(closing ? { closing } : {}),
    })
    return { items: gaps.map(presentGap) }
  },
})
