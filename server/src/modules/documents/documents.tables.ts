import type {
  DocumentCommentTable,
  DocumentReadingTable,
  DocumentSectionTable,
  DocumentTable,
  DocumentVersionTable,
} from './document.table.ts'
import type { DocumentErratumTable } from './errata/erratum.table.ts'
import type { DocumentAddresseeTable, DocumentIssueTable } from './issuing/issue.table.ts'
import type { DocumentSuggestionTable } from './suggestions/suggestion.table.ts'
import type { DocumentYearlyTable } from './yearly/yearly.table.ts'

/** The tables of documents. */
export interface DocumentTables {
  document: DocumentTable
  documentAddressee: DocumentAddresseeTable
  documentComment: DocumentCommentTable
  documentErratum: DocumentErratumTable
  documentIssue: DocumentIssueTable
  documentReading: DocumentReadingTable
  documentSection: DocumentSectionTable
  documentSuggestion: DocumentSuggestionTable
  documentVersion: DocumentVersionTable
  documentYearly: DocumentYearlyTable
}
