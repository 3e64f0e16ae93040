import Type from 'typebox'
import { insertAreas, nameAreas } from '#modules/areas'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { organizationPolicy } from '../organization.policy.ts'
import { insertUnits } from '../tables/insert-units.ts'
import { chainOf, lockTree } from '../tree/organization-tree.store.ts'
import { placeProposed } from './place-proposed.ts'
import { proposeUnits } from './propose-units.ts'
import { DivisionCode, GivenNameSchema } from './proposed-unit.ts'
import { readStanding } from './standing.store.ts'

/** More than a province has areas. */
const MOST = 10_000

export const acceptProposal = endpoint({
  route: 'POST /api/unit-proposal',
  summary:
    'Add the proposed associations at once, with their areas; those that stand meanwhile are passed over',
  may: organizationPolicy.manage,
  bodyLimit: 4_000_000,
  body: Type.Object(
    {
      organizationId: Id,
      towns: Type.Boolean({ description: 'Also one for each town' }),
      leftOut: Type.Optional(Type.Array(DivisionCode, { maxItems: MOST })),
      names: Type.Optional(Type.Array(GivenNameSchema, { maxItems: MOST })),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ areas: Type.Integer(), units: Type.Integer() }),
  async handle({ db, body, actor, platform, reply }) {
    const { organizationId, towns, leftOut = [], names = [] } = body
    authorize(actor, organizationPolicy.manage, await chainOf(db, organizationId))
    await lockTree(db)
    const { divisions, associations, elsewhere } = await readStanding(db, organizationId)
    const units = proposeUnits(divisions, (code) => associations.has(code), {
      towns,
      leftOut: new Set([...leftOut, ...elsewhere]),
      names: new Map(names.map(({ areaCode, name, shortName }) => [areaCode, { name, shortName }])),
    })
    const placed = placeProposed(units, associations)
    // Towns too where they get no association: that is where things happen.
    const known = await nameAreas(db)
    const fresh = divisions.filter(({ code }) => !known.byCode(code))
    await insertAreas(
      db,
      fresh.map(({ code, name }) => ({ code, name })),
    )
    await insertUnits(db, placed, await nameAreas(db), { actor, at: platform.clock() })
    reply.code(201)
    return { areas: fresh.length, units: units.length }
  },
})
