import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Moment, Nullable, Uuid } from '#platform/shapes'
import type { DocumentCommentTable } from '../document.table.ts'

export type CommentRow = Selectable<DocumentCommentTable>

export const CommentSchema = Type.Object({
  id: Uuid,
  section: Type.String(),
  quote: Type.String({ description: 'The words it is about' }),
  words: Type.String(),
  byName: Type.String(),
  at: Moment,
  settledByName: Nullable(Type.String()),
  settledAt: Nullable(Moment),
})

export const presentComment = (row: CommentRow): Static<typeof CommentSchema> => ({
  ...row,
  at: row.at.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
})
