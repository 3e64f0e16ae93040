import Type, { type Static } from 'typebox'
import type { ListRequest, LookUp, Messages } from '#engines/lists/list-request'
import { seats } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { checkPolicy } from '../check.policy.ts'
import { nameOfPath } from '../checked-kind.ts'
import { CheckCardSchema } from './check-card.ts'
import { type FoundCard, findCards } from './find-cards.ts'
import type { WaitingRow } from './waiting-list.store.ts'

/** A record in the queue of whoever can check it. */
export const WaitingSchema = Type.Object({
  kind: Type.String(),
  path: Type.String({ description: 'The kind as addresses name it' }),
  id: Uuid,
  version: Type.Integer(),
  submittedAt: Moment,
  unitName: Type.String(),
  insteadOf: Nullable(
    Type.Object(
      { id: Id, name: Type.String() },
      { description: 'The unit below where nobody can check it, so that it is checked here' },
    ),
  ),
  ...CheckCardSchema.properties,
})

export type Waiting = WaitingRow & FoundCard

/** What waits for the person who asks, at the units where they can check. */
export const forPerson = async <Q extends { kind?: string }>({ actor, query, now }: ListRequest<Q>) => ({
  ...query,
  kind: query.kind && nameOfPath(query.kind),
  seats: seats(actor, checkPolicy.decide),
  person: actor.id ?? '',
  today: dayOf(now),
})

/** Each row with how its record stands in the queue. */
export const withCards =
  ({ db, messages, now }: LookUp) =>
  async (rows: readonly WaitingRow[]): Promise<Waiting[]> => {
    const cards = await findCards(db, rows, messages.locale, now)
    return rows.flatMap((row) => {
      const card = cards.get(row.id)
      return card ? [{ ...row, ...card }] : []
    })
  }

export const presentWaiting = ({ submittedAt, ...one }: Waiting): Static<typeof WaitingSchema> => ({
  ...one,
  submittedAt: submittedAt.toISOString(),
})

/** What deserves a second look, in a few words. */
export const doubtsOf = ({ flags }: Waiting, messages: Messages) =>
  flags.map(({ flag }) => messages(`value.check-flag.${flag}`)).join(messages('export.and'))
