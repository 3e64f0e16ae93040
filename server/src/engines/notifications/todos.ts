import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'

/** The number of things that wait for somebody, as an expression in SQL; undefined where they never can. */
type Count = (actor: Actor, today: string) => RawBuilder<unknown> | undefined

/** How much of a kind of work waits for a person. */
export interface Todo {
  name: string
  count: Count
}

export const todos = extensionPoint<Todo>('to-dos')

/** How much a person has not read, and how much waits for them: asked every minute, so it is one statement. */
export async function countFor(db: Kysely<Database>, actor: Actor, today: string) {
  const none = sql`0`
  const parts = todos
    .all()
    .map(({ name, count }) => sql`(${count(actor, today) ?? none})::int as ${sql.ref(name)}`)
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from notification where person_id = ${actor.id} and read_at is null)::int as unread
      ${parts.length > 0 ? sql`, ${sql.join(parts)}` : sql``}`.execute(db)
  const { unread = 0, ...todo } = rows[0] ?? {}
  return { unread, todo }
}
