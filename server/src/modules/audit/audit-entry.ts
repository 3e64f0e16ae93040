import Type, { type Static } from 'typebox'
import type { Messages } from '#engines/lists/list-request'
import { actSentence } from '#modules/people'
import { Choice, Moment, Nullable } from '#platform/shapes'
import type { AuditRow } from './audit-entry.store.ts'

export const outcomes = ['done', 'refused'] as const

export const AuditEntrySchema = Type.Object({
  id: Type.Integer(),
  at: Moment,
  action: Type.String(),
  sentence: Type.String({ description: 'What was done, in words' }),
  outcome: Choice(outcomes),
  person: Nullable(Type.Object({ id: Type.String(), account: Nullable(Type.String()), name: Type.String() })),
  address: Nullable(Type.String()),
  device: Nullable(Type.String()),
  requestId: Nullable(Type.String()),
  organization: Nullable(Type.Object({ id: Type.Integer(), name: Type.String() })),
  subject: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.String() }),
})
export type AuditEntry = Static<typeof AuditEntrySchema>

export const presentEntry = (row: AuditRow, { messages }: { messages: Messages }): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  action: row.kind,
  sentence: actSentence(row, messages.locale),
  outcome: row.outcome,
  person: row.personId === null ? null : { id: row.personId, account: row.account, name: row.personName },
  address: row.address,
  device: row.device,
  requestId: row.requestId,
  organization: row.organizationId === null ? null : { id: row.organizationId, name: row.organizationName },
  subject: { kind: row.subjectKind, id: row.subjectId, name: row.subjectName },
})
