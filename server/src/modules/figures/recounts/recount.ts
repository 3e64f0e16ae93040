import Type, { type Static } from 'typebox'
import { Choice, Day, Id, Moment, Nullable } from '#platform/shapes'
import type { RecountRow } from './recount.store.ts'

export const RecountSchema = Type.Object({
  id: Id,
  code: Type.String(),
  version: Type.Integer(),
  since: Day,
  reason: Type.String(),
  adjustment: Nullable(Type.String({ description: 'Why it may enter closed books' })),
  askedByName: Type.String(),
  askedAt: Moment,
  state: Choice(['running', 'done', 'failed'] as const),
  total: Type.Integer({ description: 'How many records there were to look at when it began' }),
  looked: Type.Integer(),
  changed: Type.Integer(),
  refused: Type.Integer({ description: 'Left as they were, because their books are closed' }),
  endedAt: Nullable(Moment),
})

export const presentRecount = (row: RecountRow): Static<typeof RecountSchema> => ({
  ...row,
  askedAt: row.askedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
})
