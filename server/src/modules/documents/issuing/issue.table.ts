import type { Generated } from 'kysely'

/** A frozen version that was sent out. */
export interface DocumentIssueTable {
  id: Generated<string>
  documentId: string
  /** Of the version. */
  number: number
  organizationId: number
  title: string
  reference: string
  issuedOn: string
  note: Generated<string>
  issuedBy: string
  issuedByName: string
  issuedAt: Date
  remindedAt: Date | null
}

/** A unit it was sent to, and who there opened it first. */
export interface DocumentAddresseeTable {
  issueId: string
  organizationId: number
  readBy: string | null
  readByName: string | null
  readAt: Date | null
}
