import Type, { type Static } from 'typebox'
import { type CheckStatus, EventSchema } from '#modules/checks'
import { Nullable } from '#platform/shapes'
import { changesAlong } from './form-changes.ts'

const ChangeSchema = Type.Object({
  row: Type.String({ description: 'The words of the row; empty for the head of the form' }),
  field: Type.String(),
  before: Type.String(),
  after: Type.String(),
})

/** What happened to a form, and what each step changed in it. */
export const AppraisalEventSchema = Type.Object({
  ...Type.Omit(EventSchema, ['facts']).properties,
  changes: Nullable(Type.Array(ChangeSchema)),
})

/** The history of a form as its page tells it. */
export function appraisalHistory(history: CheckStatus['history']): Static<typeof AppraisalEventSchema>[] {
  const changes = changesAlong(history)
  return history.map(({ facts: _, ...event }, nth) => ({
    ...event,
    at: event.at.toISOString(),
    changes: changes[nth] ?? null,
  }))
}
