import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Choice, Day, Id } from '#platform/shapes'
import { findAreas } from './area.store.ts'
import { AreaSchema } from './area.ts'
import { areaLevels } from './area-levels.ts'

export const findAreasEndpoint = endpoint({
  route: 'GET /api/areas',
  summary:
    'Areas below a parent, or by a name or code of any time or pinyin, as they are now or were on a day',
  may: 'member',
  query: Type.Object({
    parentId: Type.Optional(Id),
    search: Type.Optional(Type.String({ maxLength: 50 })),
    level: Type.Optional(Choice(areaLevels)),
    on: Type.Optional(Day),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 200 })),
  }),
  answer: Type.Object({ items: Type.Array(AreaSchema) }),
  async handle({ db, query }) {
    const rows = await findAreas(db, { ...query, limit: query.limit ?? 200 })
    return { items: rows }
  },
})
