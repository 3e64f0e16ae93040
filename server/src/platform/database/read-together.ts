import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from './prepared.ts'

type Parts = Record<string, RawBuilder<unknown>>

/** What each of some reads found, by their names. */
export type ReadTogether<P extends Parts> = {
  [K in keyof P]: P[K] extends RawBuilder<infer Row> ? Row[] : never
}

/**
 * Asks several things in one statement, kept by name, and so of one snapshot. Rows come as JSON: columns named as code
 * has them (`as "checkAt"`), days and moments as text.
 */
export async function readTogether<const P extends Parts>(
  db: Kysely<Database>,
  parts: P,
): Promise<ReadTogether<P>> {
  const columns = Object.values(parts).map(
    (part, nth) =>
      sql`(select coalesce(json_agg(r), '[]') from (${part}) r) as ${sql.raw(`part_${nth + 1}`)}`,
  )
  const [row = {}] = await executePrepared(db, sql<Record<string, unknown[]>>`select ${sql.join(columns)}`)
  const found = Object.values(row)
  return Object.fromEntries(
    Object.keys(parts).map((name, nth) => [name, found[nth] ?? []]),
  ) as ReadTogether<P>
}
