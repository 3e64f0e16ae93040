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

type Counts = { unread: number } & Record<string, number>

/** How much a person has not read, and how much waits for them, to be read; see `presentCounts`. */
export function countsOf(actor: Actor, today: string): RawBuilder<Counts> {
  const none = sql`0`
  const parts = todos
    .all()
    .map(({ name, count }) => sql`(${count(actor, today) ?? none})::int as ${sql.ref(name)}`)
  return sql<Counts>`
    select (select count(*) from notification where person_id = ${actor.id} and read_at is null)::int as unread
      ${parts.length > 0 ? sql`, ${sql.join(parts)}` : sql``}`
}

export function presentCounts([row]: readonly Counts[]) {
  const { unread = 0, ...todo } = row ?? {}
  return { unread, todo }
}

/** The same, asked every minute, as one statement. */
export const countFor = async (db: Kysely<Database>, actor: Actor, today: string) =>
  presentCounts((await countsOf(actor, today).execute(db)).rows)
