import type { Binding } from '../binding/binding.ts'
import type { ChartKind } from '../charts/chart.ts'

// The shape is that of ProseMirror's JSON, so that an editor reads and writes it as it is.

/** What lies over a run of text. `stated`: its digits were typed, with where they come from. */
export type Mark = { type: 'bold' | 'italic' } | { type: 'stated'; attrs: { source: string } }

export interface Run {
  type: 'text'
  text: string
  marks?: Mark[]
}

/** A number that is read. */
export interface BoundFigure {
  type: 'figure'
  attrs: Binding
}

export type Inline = Run | BoundFigure | { type: 'hardBreak' }

export interface Paragraph {
  type: 'paragraph'
  content?: Inline[]
}

export interface Heading {
  type: 'heading'
  attrs: { level: 3 | 4 }
  content?: Inline[]
}

export interface ListItem {
  type: 'listItem'
  content: Paragraph[]
}

export interface List {
  type: 'bulletList' | 'orderedList'
  content: ListItem[]
}

/** A table whose every number is a bound figure; with `chart`, drawn above as well. */
export interface FigureTable {
  type: 'figureTable'
  attrs: {
    title: string
    columns: string[]
    rows: { label: string; cells: (Binding | null)[] }[]
    chart?: ChartKind | undefined
  }
}

/** A photo that proves a record, by the number of its evidence, with what is said below it. */
export interface Photo {
  type: 'photo'
  attrs: { evidence: string; caption: string }
}

/** Records of a list as they stood on a day, or that came within a time, drawn as a table. */
export interface RecordTable {
  type: 'recordTable'
  attrs: {
    title: string
    /** Code of the list. */
    list: string
    organization: number
    /** Those that stood on its last day; with `newOnly`, those that began within it. */
    period: string
    newOnly: boolean
    columns: string[]
  }
}

export type Block = Paragraph | Heading | List | FigureTable | RecordTable | Photo

/** What stands in a section of a document. */
export interface Text {
  type: 'doc'
  content: Block[]
}

/** A section nobody has written in. */
export const EMPTY_TEXT: Text = { type: 'doc', content: [{ type: 'paragraph' }] }
