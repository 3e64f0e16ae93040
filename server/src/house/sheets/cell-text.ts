import type { Cell } from './table.ts'

/** A cell as one line of text: full-width letters and digits become plain ones, spaces are put in order. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').replace(/\s+/g, ' ').trim()

/** A title or word as it is compared: without spaces, marks, and what stands in brackets. */
export const labelOf = (cell: Cell | undefined): string =>
  cellText(cell)
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/[\s*:：、,，.。/\\()（）“”"'_-]/g, '')
    .toLowerCase()

/** Several names in one cell, separated by any mark people use. */
export const listOf = (cell: Cell | undefined): string[] =>
  cellText(typeof cell === 'string' ? cell.replace(/\n/g, '、') : cell)
    .split(/[、,，;；/|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
