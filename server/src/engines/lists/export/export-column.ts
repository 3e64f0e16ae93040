import type { Cell } from '@medelge/sheets'
import type { CellKind } from '@medelge/sheets/write'
import type { Messages } from '../list-request.ts'

/** A column of an exported list; its title stands in the locale files as `export.{list}.{key}`, or under `title`. */
export interface ExportColumn<R> {
  title?: string
  /** The title itself, of a column whose words are data. */
  heading?: string
  kind: CellKind
  value(row: R, messages: Messages): Cell | undefined
  /** What a program is given instead, where a value is said in words or to the minute: the code, the moment. */
  plain?(row: R): Cell | undefined
  /** What stands behind it in a file, where a screen has one column: the same text in another script. */
  behind?: readonly (ExportColumn<R> & { script: string })[]
}
