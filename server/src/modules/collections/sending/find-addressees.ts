import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { findAddressed } from './addressed.store.ts'
import { type Addressed, byKind } from './addressed.ts'

const SHOWN = 200

export const findAddressees = endpoint({
  route: 'GET /api/collection-addressees',
  summary: 'The units at or below one that are of these levels and kinds, as a collection would ask them',
  may: collectionPolicy.ask,
  query: Type.Object({
    organizationId: Id,
    ...byKind,
  }),
  answer: Type.Object({
    count: Type.Integer(),
    items: Type.Array(Type.Object({ id: Id, name: Type.String() }), {
      description: `The first ${SHOWN} by name`,
    }),
  }),
  async handle({ db, query: { organizationId, levels, kinds }, actor, platform }) {
    authorize(actor, collectionPolicy.ask, await chainOf(db, organizationId))
    const asked: Addressed = { ...(levels ? { levels } : {}), ...(kinds ? { kinds } : {}) }
    const units = await findAddressed(db, organizationId, asked, dayOf(platform.clock()))
    return { count: units.length, items: units.slice(0, SHOWN) }
  },
})
