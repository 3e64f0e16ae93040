/** Words in the languages of the platform. */
export interface Said {
  zh: string
  en: string
}

/** A table of figures a template asks for: a row per metric, a column per year, the last one that of the document. */
export interface TableOfMetrics {
  figureTable: { title: string; metrics: string[]; years: number }
}

/** A table of records: those of a list that stand at the end of the period, or came within it. */
export interface TableOfRecords {
  recordTable: { title: string; list: string; newOnly?: boolean; columns: string[] }
}

/**
 * A section as it is begun. `text` is lines: `{metric more-than hundreds}` is a bound figure, `{@unit}` `{@year}`
 * `{@next-year}` words of the document, `[[8.73%|source]]` a stated number, `- ` an item of a list, `### ` a heading.
 */
export interface TemplateSection {
  key: string
  level: 1 | 2 | 3
  heading: string
  /** What belongs here, for whoever writes; never printed. */
  guide?: string
  text?: (string | TableOfMetrics | TableOfRecords)[]
  /** Code of the form whose values stand here. */
  form?: string
}

export const LAYOUTS = ['report', 'statutory', 'notice', 'feature'] as const
export type Layout = (typeof LAYOUTS)[number]

/** What a document of a kind begins as: data, not code. */
export interface Template {
  code: string
  version: number
  name: Said
  note: Said
  layout: Layout
  /** What one document covers. */
  covers: 'year' | 'month' | 'years'
  title: string
  sections: TemplateSection[]
}
