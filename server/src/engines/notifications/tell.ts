import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { addJob } from '#platform/jobs/add-job'

/** Something that happened: what about, by whom and when. `id` is the same however often it is delivered. */
export interface Happening<About = unknown> {
  id: string
  topic: string
  by: Pick<Actor, 'id' | 'name'>
  at: string
  about: About
}

/** The job that finds out who is to be told, and how often it is begun until one must look after it. */
export const delivery = { name: 'notifications.deliver', attempts: 5 }

/** Says in the transaction of an endpoint that something happened. Who is told of it is found out afterwards. */
export const tell = (
  trx: Kysely<Database>,
  topic: string,
  by: { actor: Pick<Actor, 'id' | 'name'>; at: Date },
  about: unknown,
): Promise<void> =>
  addJob(trx, delivery, {
    id: randomUUID(),
    topic,
    by: { id: by.actor.id, name: by.actor.name },
    at: by.at.toISOString(),
    about,
  } satisfies Happening)
