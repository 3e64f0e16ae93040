import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'

/** The number of things that wait for somebody, as an expression in SQL; undefined where they never can. */
type Todo = (actor: Actor, today: string) => RawBuilder<unknown> | undefined

const todos = new Map<string, Todo>()

/** Lets a module say how much of its work waits for a person. Called once, when it is loaded. */
export const registerTodo = (name: string, todo: Todo): void => {
  todos.set(name, todo)
}

/** How much a person has not read, and how much waits for them: asked every minute, so it is one statement. */
export async function countFor(db: Kysely<Database>, actor: Actor, today: string) {
  const none = sql`0`
  const parts = [...todos].map(
    ([name, todo]) => sql`(${todo(actor, today) ?? none})::int as ${sql.ref(name)}`,
  )
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from notification where person_id = ${actor.id} and read_at is null)::int as unread
      ${parts.length > 0 ? sql`, ${sql.join(parts)}` : sql``}`.execute(db)
  const { unread = 0, ...todo } = rows[0] ?? {}
  return { unread, todo }
}
