import type { Kysely, RawBuilder } from 'kysely'
import type { Database } from '#database'
import type { AlwaysPrepared } from './prepared-client.ts'

/**
 * Runs a read that each connection parses and plans once, also outside of a transaction. For statements of few different
 * texts only, and such as are best answered in one way whatever they ask for.
 */
export async function executePrepared<R>(db: Kysely<Database>, statement: RawBuilder<R>): Promise<R[]> {
  const compiled = statement.compile(db)
  // Kysely hands the text to the connection unread.
  const always = { always: compiled.sql } satisfies AlwaysPrepared as unknown as string
  const { rows } = await db.executeQuery<R>({ ...compiled, sql: always })
  return rows
}
