import type { Field } from '../field.ts'
import type { ValueWords } from '../words/value-text.ts'

/** Words for cells of a table, and back: what a surface understands by them. */
export interface CellWords extends ValueWords {
  /** Which of the codes of a closed list is meant, whatever people call it; yes and no are those of the list `yes-no`. */
  codeOf(list: string, written: string, codes: readonly string[]): string | undefined
  /** The id of the area, unit, person or record that is called so. */
  idOf?(field: Field, written: string): string | number | undefined
}
