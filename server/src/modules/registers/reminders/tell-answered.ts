import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'

/** Something of a list was answered for: who was told how much waits is told the right number. */
export const ANSWERED = 'registers.answered'
export interface Answered {
  kind: string
}

export const tellAnswered = (trx: Kysely<Database>, kind: string, by: { actor: Actor; at: Date }) =>
  tell(trx, ANSWERED, by, { kind } satisfies Answered)
