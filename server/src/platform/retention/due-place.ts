import { type RawBuilder, sql } from 'kysely'

/** The place of a thing that goes by its age: microseconds. */
export const placeByAge = (at: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(extract(epoch from ${at}) * 1000000)::bigint`
