import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Choice, Day, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import type { DocumentIssueTable } from './issue.table.ts'

/** How a document that was sent out stands by now. */
export const ISSUE_STATES = ['stands', 'corrected', 'replaced', 'withdrawn'] as const
export type IssueState = (typeof ISSUE_STATES)[number]

export const AddresseeSchema = Type.Object({
  organizationId: Id,
  unitName: Type.String(),
  readByName: Nullable(Type.String()),
  readAt: Nullable(Moment),
})
export interface Addressee {
  organizationId: number
  unitName: string
  readByName: string | null
  readAt: Date | null
}

export const IssueSchema = Type.Object({
  id: Uuid,
  documentId: Uuid,
  number: Type.Integer({ description: 'Of the version' }),
  organizationId: Id,
  title: Type.String(),
  reference: Type.String({ description: 'Its number, as documents are numbered' }),
  issuedOn: Day,
  note: Type.String(),
  issuedByName: Type.String(),
  issuedAt: Moment,
  remindedAt: Nullable(Moment),
  state: Choice(ISSUE_STATES),
})

export type IssueRow = Selectable<DocumentIssueTable>
/** A row with how it stands. */
export type StandingIssue = IssueRow & { state: IssueState }

export const presentIssue = (row: StandingIssue): Static<typeof IssueSchema> => ({
  ...row,
  issuedAt: row.issuedAt.toISOString(),
  remindedAt: row.remindedAt?.toISOString() ?? null,
})

export const presentAddressee = ({ readAt, ...one }: Addressee): Static<typeof AddresseeSchema> => ({
  ...one,
  readAt: readAt?.toISOString() ?? null,
})
