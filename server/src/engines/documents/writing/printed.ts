import type { Binding, ChartKind, Layout } from '@medelge/documents'
import type { MetricKind } from '@medelge/figures'

/** A figure as it stands on paper: how it is said there, and what it is. `place` names it in its document: f1, f2, … */
export interface PrintedFigure {
  place: string
  text: string
  binding: Binding
  /** In 10^-scale of the unit. */
  amount: number | null
  scale: number
  unit: string
  kind: MetricKind
  /** What of it is known how: from records, partly, declared, nothing. */
  mark: 'none' | 'records' | 'partly' | 'declared'
  /** Its metric, whose it is and of when, in words. */
  metricName: string
  organizationName: string
  periodLabel: string
}

/** A stretch of a line; `source` says where a typed number comes from. */
export type PrintedInline =
  | { kind: 'words'; text: string; bold?: boolean; italic?: boolean; source?: string }
  | { kind: 'figure'; place: string }
  | { kind: 'break' }

export type PrintedLine = readonly PrintedInline[]

/** A table; one without a head is a form, whose first column are labels. */
export interface PrintedTable {
  kind: 'table'
  title: string
  head: readonly string[] | null
  rows: readonly (readonly PrintedLine[])[]
  /** Its figures are drawn above it as well. */
  chart?: ChartKind
}

/** A photo with what is said below it; without its bytes where they are no longer kept. */
export interface PrintedPhoto {
  kind: 'photo'
  caption: string
  /** JPEG, and how wide and high it is. */
  image: { bytes: Uint8Array; width: number; height: number } | null
}

export type PrintedBlock =
  | { kind: 'paragraph'; line: PrintedLine }
  | { kind: 'heading'; level: 3 | 4; line: PrintedLine }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly PrintedLine[])[] }
  | PrintedTable
  | PrintedPhoto

export interface PrintedSection {
  key: string
  level: 1 | 2 | 3
  heading: string
  blocks: readonly PrintedBlock[]
}

/** What stands above and below the text of an issued document. Each may be empty. */
export interface PrintedHead {
  /** 内科协发普字〔2022〕6号 */
  number: string
  /** To whom: 各盟市科协，各有关单位 */
  addressees: string
  /** The notice that brings the document along, before it; a paragraph a line. */
  covering: string
  /** As it is signed: the unit, and the day YYYY-MM-DD. */
  signedBy: string
  signedOn: string
  /** Over the notice that brings the document along; one is made of the unit and the title where it has none. */
  coveringTitle?: string
  /** Who sends it, as the red head says; where it is left out, who signed it. */
  issuer?: string
  /** The foot of the last page: who else gets it, and who had it printed on which day, YYYY-MM-DD. */
  copies?: string
  printedBy?: string
  printedOn?: string
}

/** What stood wrong in the version, with what is right; `day` is when that was confirmed. */
export interface PrintedErratum {
  heading: string
  was: string
  becomes: string
  /** Where numbers that were typed come from. */
  source: string
  reason: string
  day: string
}

/** A document as it is printed, whatever it is printed to: every figure said, nothing left to read. */
export interface PrintedDocument {
  id: string
  layout: Layout
  title: string
  unit: string
  periodLabel: string
  head: PrintedHead
  sections: readonly PrintedSection[]
  figures: readonly PrintedFigure[]
  /** What every page must say that is not what was approved: 草稿, 核对中, 已撤销. */
  notice: string | null
  /** The frozen version it is, with the digest over it. */
  version: { number: number; digest: string; frozenAt: string; frozenByName: string } | null
  /** What was wrong in it: it stands before all else. */
  errata: readonly PrintedErratum[]
}
