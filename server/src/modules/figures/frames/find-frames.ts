import Type from 'typebox'
import { findRootOrganization } from '#modules/organizations'
import { allows } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Can, Day } from '#platform/shapes'
import { figurePolicy } from '../figure.policy.ts'
import { findFrames } from './frame.store.ts'
import { FrameSchema, presentFrame } from './frame.ts'

export const findFramesEndpoint = endpoint({
  route: 'GET /api/frames',
  summary:
    'The frames by which the figures of the catalogue are regrouped, as they are today or on another day',
  may: 'member',
  query: Type.Object({ on: Type.Optional(Day) }),
  answer: Type.Object({ items: Type.Array(FrameSchema), can: Can({ define: true }) }),
  async handle({ db, query, actor, platform }) {
    const root = await findRootOrganization(db)
    const frames = await findFrames(db, query.on ?? dayOf(platform.clock()))
    return {
      items: frames.map(presentFrame),
      can: { define: allows(actor, figurePolicy.define, root ? [root.id] : []) },
    }
  },
})
