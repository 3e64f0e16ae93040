import Type from 'typebox'
import { EDITION, setAside } from '#modules/areas'
import { endpoint } from '#platform/endpoint'
import { organizationPolicy } from '../organization.policy.ts'
import { readProposals } from './read-proposals.ts'
import { authorizeRegion } from './region-reach.ts'

export const setAreaProposalsAside = endpoint({
  route: 'POST /api/area-proposals/set-aside',
  summary: 'Set proposals of the national codes aside that the region does not follow, or take them up again',
  may: organizationPolicy.manage,
  body: Type.Object(
    {
      keys: Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: 10_000 }),
      aside: Type.Boolean(),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ count: Type.Integer() }),
  async handle({ db, body, actor, platform }) {
    await authorizeRegion(db, actor)
    const known = new Set((await readProposals(db)).map(({ key }) => key))
    const keys = [...new Set(body.keys)].filter((key) => known.has(key))
    await setAside(db, EDITION, keys, body.aside ? { name: actor.name, at: platform.clock() } : undefined)
    return { count: keys.length }
  },
})
