import Type from 'typebox'
import { Id, Moment, Nullable } from '#platform/shapes'
import type { HistoryEvent } from './record-event.store.ts'

/** What happened to a record, first to last, as its page tells it. */
export const EventSchema = Type.Object({
  step: Type.String(),
  personName: Type.String(),
  organizationId: Nullable(Id),
  unitName: Nullable(Type.String({ description: 'The short name of the unit it was done for' })),
  at: Moment,
  version: Type.Integer(),
  note: Type.String(),
  facts: Type.Unknown(),
})

export const presentEvent = (event: HistoryEvent) => ({ ...event, at: event.at.toISOString() })
