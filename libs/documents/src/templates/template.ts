import type { Ask } from '../asking/ask.ts'
import type { When } from './when.ts'

/** Words in the languages of the platform. */
export interface Said {
  zh: string
  en: string
}

/** A figure as `{metric more-than wan}` asks for it, and what its row is called where the metric's name would not do. */
export interface RowOfMetric {
  figure: string
  label: string
}

/**
 * A table of figures a template asks for: a row per metric, by its code or with words of its own; a column per year, the
 * last one that of the document, or per time in `columns`. Without either, the years the document is about.
 */
export interface TableOfMetrics {
  figureTable: { title: string; metrics: (string | RowOfMetric)[]; years?: number; columns?: When[] }
}

/** A table of records: those of a list that stand at the end of the period, or came within it. */
export interface TableOfRecords {
  recordTable: { title: string; list: string; newOnly?: boolean; columns: string[] }
}

/** What other form of the same unit and period may be printed within a section. */
export const EMBEDDED = ['appraisal'] as const
export type Embedded = (typeof EMBEDDED)[number]

/**
 * A section as it is begun. `text` is lines: `{metric more-than hundreds}` is a bound figure,
 * `{metric since-first times}` how far it went, `{@unit}` `{@year}` `{@next-year}` words of the document,
 * `[[8.73%|source]]` a stated number, `- ` an item of a list, `### ` a heading.
 */
export interface TemplateSection {
  key: string
  level: 1 | 2 | 3
  heading: string
  /** Rows of the inventory of documents it answers. */
  rows?: string[]
  /** What belongs here, for whoever writes; never printed. */
  guide?: string
  text?: (string | TableOfMetrics | TableOfRecords)[]
  /** Code of the form whose values stand here. */
  form?: string
  /** What stands in fields of the form at first: `{metric}` a figure, else words with `{@unit}`. */
  fills?: Record<string, string>
  embeds?: Embedded
  /** What is asked before anyone signs. */
  asks?: Ask[]
}

export const LAYOUTS = ['report', 'statutory', 'notice', 'feature'] as const
export type Layout = (typeof LAYOUTS)[number]

/** Whom a unit writes to is decided by its level. */
export const WRITERS = ['region', 'league', 'banner', 'other'] as const
export type Writer = (typeof WRITERS)[number]

/** The notice a document is issued with: to whom, by the level of the unit, and its covering text. */
export interface CoveringNotice {
  addressees: Record<Writer, string>
  covering: string[]
}

/** What a document of a kind begins as: data, not code. */
export interface Template {
  code: string
  version: number
  name: Said
  note: Said
  layout: Layout
  /** What one document covers. */
  covers: 'year' | 'month' | 'years'
  /** Rows of the inventory of documents its title, its notice or the whole of it answers. */
  rows?: string[]
  title: string
  notice?: CoveringNotice
  sections: TemplateSection[]
}
