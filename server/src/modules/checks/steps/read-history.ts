import type { Kysely } from 'kysely'
import Type from 'typebox'
import type { Database } from '#database'
import { Id, Moment, Nullable } from '#platform/shapes'
import { findHistory } from './record-event.store.ts'

/** What happened to a record, first to last, as its page tells it. */
export const EventSchema = Type.Object({
  step: Type.String(),
  personName: Type.String(),
  organizationId: Nullable(Id),
  at: Moment,
  version: Type.Integer(),
  note: Type.String(),
  facts: Type.Unknown(),
})

export const readHistory = async (db: Kysely<Database>, kind: string, id: string) =>
  (await findHistory(db, kind, id)).map((event) => ({ ...event, at: event.at.toISOString() }))
