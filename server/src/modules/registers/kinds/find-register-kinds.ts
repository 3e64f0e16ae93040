import Type from 'typebox'
import { seats } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Choice } from '#platform/shapes'
import { countByKind } from '../days/count.store.ts'
import { registerPolicy } from '../register.policy.ts'
import { findKindsAt } from './register-kind.store.ts'
import { presentKind, RegisterKindSchema } from './register-kind.ts'

export const findRegisterKinds = endpoint({
  route: 'GET /api/register-kinds',
  summary:
    'The lists that a person may look into, with how many of each stand today at their units and below; by name. Closed ones only where asked for',
  may: registerPolicy.read,
  query: Type.Object({ state: Type.Optional(Choice(['open', 'closed'])) }),
  answer: Type.Object({
    items: Type.Array(Type.Object({ ...RegisterKindSchema.properties, standing: Type.Integer() })),
  }),
  async handle({ db, query, actor, platform }) {
    const units = seats(actor, registerPolicy.read)
    const day = dayOf(platform.clock())
    const kinds = await findKindsAt(db, units, { day, closed: query.state === 'closed' })
    const standing = await countByKind(db, units, day)
    return { items: kinds.map((kind) => ({ ...presentKind(kind), standing: standing.get(kind.code) ?? 0 })) }
  },
})
