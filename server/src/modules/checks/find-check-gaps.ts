import Type from 'typebox'
import { seats } from '#house/actor'
import { dayOf } from '#house/clock'
import { deed } from '#house/deed'
import { Id } from '#house/shapes'
import { checkPolicy } from './check.policy.ts'
import { findGaps, unitsChecked } from './check-gap.store.ts'
import { CheckGapSchema, presentGap } from './check-gap.ts'

export const findCheckGaps = deed({
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
  async handle({ db, query, actor, house }) {
    const { without, at, closing } = query
    const today = dayOf(house.clock())
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
