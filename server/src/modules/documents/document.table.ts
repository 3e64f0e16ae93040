import type { Layout, Text } from '@medelge/documents'
import type { ColumnType, Generated } from 'kysely'
import type { CheckedTable } from '#modules/checks'
import type { DocumentContent, DocumentHead } from './document.content.ts'
import type { SaidFigure } from './figures/said-figure.ts'

type Json<T> = ColumnType<T, string, string>

export interface DocumentTable extends CheckedTable {
  organizationId: number
  template: string
  templateVersion: number
  layout: Layout
  title: string
  period: string
  head: Json<DocumentHead>
  begunFrom: string | null
  /** Whether the next year's draft is begun by itself. */
  yearly: Generated<boolean>
  changedAt: Generated<Date>
  /** Who else wrote in it. */
  writtenBy: Generated<string[]>
}

export interface DocumentSectionTable {
  documentId: string
  key: string
  position: number
  level: 1 | 2 | 3
  heading: string
  guide: Generated<string>
  form: string | null
  body: Json<Text>
  values: ColumnType<Record<string, unknown>, string | undefined, string>
  version: Generated<number>
  changedBy: string | null
  changedByName: Generated<string>
  changedAt: Generated<Date>
  /** Who writes in it now, and until when nobody else may. */
  heldBy: string | null
  heldByName: Generated<string>
  heldUntil: Date | null
}

interface Signed {
  documentId: string
  content: Json<DocumentContent>
  figures: Json<SaidFigure[]>
  readAt: Date
  handedInBy: string
  handedInByName: string
}

/** A document as it was read when it was handed in. */
export interface DocumentReadingTable extends Signed {
  id: Generated<string>
}

export interface DocumentVersionTable extends Signed {
  number: number
  digest: string
  note: Generated<string>
  frozenBy: string
  frozenByName: string
  frozenAt: Date
  /** When and why it was taken back; it stays as it was signed. */
  revokedAt: Date | null
  revokedByName: string | null
  revokedBecause: string | null
}

export interface DocumentCommentTable {
  id: Generated<string>
  documentId: string
  section: string
  quote: Generated<string>
  words: string
  by: string
  byName: string
  at: Date
  settledByName: string | null
  settledAt: Date | null
}
