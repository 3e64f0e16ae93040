import type { Kysely, RawBuilder } from 'kysely'
import type { Database } from '#database'

const names = new Map<string, string>()

function nameOf(text: string): string {
  const name = names.get(text) ?? `figures-${names.size + 1}`
  names.set(text, name)
  return name
}

/**
 * Runs a statement that each connection parses and plans once. For statements of few different texts only: a
 * connection remembers every one.
 */
export async function executePrepared<R>(db: Kysely<Database>, statement: RawBuilder<R>): Promise<R[]> {
  const compiled = statement.compile(db)
  // Kysely hands the text to pg unread, and pg takes a named statement in its place.
  const named = { name: nameOf(compiled.sql), text: compiled.sql } as unknown as string
  const { rows } = await db.executeQuery<R>({ ...compiled, sql: named })
  return rows
}
