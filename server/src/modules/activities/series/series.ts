import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { endpoint } from '#platform/endpoint'
import { Choice, Id } from '#platform/shapes'
import { seriesKinds } from './series-kinds.ts'

export const SeriesSchema = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  kind: Choice(seriesKinds),
})

export const findSeriesById = (db: Kysely<Database>, id: number) =>
  db.selectFrom('series').selectAll().where('id', '=', id).executeTakeFirst()

export const findSeries = endpoint({
  route: 'GET /api/series',
  summary: 'Brands, key dates and other series that return every year',
  may: 'member',
  answer: Type.Object({ items: Type.Array(SeriesSchema) }),
  async handle({ db }) {
    const rows = await db
      .selectFrom('series')
      .selectAll()
      .where('closed', '=', false)
      .orderBy('kind')
      .orderBy('id')
      .execute()
    return { items: rows }
  },
})
