import type { Cell } from './table.ts'

/** A cell as it is compared and read as a number or day: full-width letters and digits become plain ones, spaces are put in order. */
export const cellText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').replace(/\s+/g, ' ').trim()

// Signs nobody sees: marks of direction, joints of no width, the mark at the head of a file. The joiners stay, since the
// shapes of Mongolian letters hang on them.
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** A cell as it is kept: as it was written, full-width brackets and all, with its spaces in order. */
export const writtenText = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : String(cell)
        .replace(invisible, '')
        // The narrow space before a Mongolian ending is part of the word.
        .replace(/[^\S\u202f]+/g, ' ')
        .trim()

/** A title or word as it is compared: without spaces, marks, and what stands in brackets. */
export const labelOf = (cell: Cell | undefined): string =>
  cellText(cell)
    .replace(/[([【〔][^)\]】〕]*[)\]】〕]/g, '')
    .replace(/[\s*:：、,，.。/\\()（）“”"'_-]/g, '')
    .toLowerCase()

/** Several names in one cell, separated by any mark people use. */
export const listOf = (cell: Cell | undefined): string[] =>
  writtenText(typeof cell === 'string' ? cell.replace(/\n/g, '、') : cell)
    .split(/[、,，;；/／|｜]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
