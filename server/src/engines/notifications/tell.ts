import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { noteHappening } from './happening.store.ts'

/** Says in the transaction of an endpoint that something happened. Who is told of it is found out afterwards. */
export const tell = (
  trx: Kysely<Database>,
  topic: string,
  by: { actor: Pick<Actor, 'id' | 'name'>; at: Date },
  about: unknown,
): Promise<void> =>
  noteHappening(trx, {
    id: randomUUID(),
    topic,
    by: { id: by.actor.id, name: by.actor.name },
    at: by.at.toISOString(),
    about,
  })
