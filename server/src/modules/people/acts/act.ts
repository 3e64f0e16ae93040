import Type, { type Static } from 'typebox'
import type { Messages } from '#engines/lists/list-request'
import { Id, Moment } from '#platform/shapes'
import type { ActRow } from './act.store.ts'
import { actSentence } from './act-sentence.ts'

export const ActSchema = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  sentence: Type.String({ description: 'What was done, in words' }),
  person: Type.Object({ id: Type.String(), name: Type.String() }),
  organization: Type.Object({ id: Id, name: Type.String() }),
  subject: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.String() }),
  details: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
  at: Moment,
})

export const presentAct = (row: ActRow, { messages }: { messages: Messages }): Static<typeof ActSchema> => ({
  id: row.id,
  kind: row.kind,
  sentence: actSentence(row, messages.locale),
  person: { id: row.personId, name: row.personName },
  organization: { id: row.organizationId, name: row.organizationName },
  subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
  details: row.details,
  at: row.doneAt.toISOString(),
})
