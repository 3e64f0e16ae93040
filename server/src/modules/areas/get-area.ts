import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Day, IdParams, Nullable } from '#platform/shapes'
import { areaChain, findArea } from './area.store.ts'
import { AreaSchema, presentArea } from './area.ts'
import { inhabitantsAround } from './inhabitants.store.ts'

export const getAreaEndpoint = endpoint({
  route: 'GET /api/areas/{id}',
  summary: 'One area with everything above it, as it is now or was on a day, and its inhabitants',
  may: 'member',
  params: IdParams,
  query: Type.Object({ on: Type.Optional(Day) }),
  answer: Type.Object({
    area: AreaSchema,
    chain: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String(), level: Type.String() })),
    population: Nullable(
      Type.Object({
        areaId: Type.Integer(),
        name: Type.String(),
        inhabitants: Type.Integer(),
        year: Type.Integer(),
      }),
    ),
  }),
  async handle({ db, params, query, platform }) {
    const area = await findArea(db, params.id)
    if (!area) throw platformErrors.NOT_FOUND()
    const population = await inhabitantsAround(db, params.id, Number(dayOf(platform.clock()).slice(0, 4)))
    return {
      area: presentArea(area),
      chain: await areaChain(db, params.id, query.on),
      population: population ?? null,
    }
  },
})
