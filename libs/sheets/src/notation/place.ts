/**
 * Row from 1 and column from 0 of a place such as "B12"; column -1 where it is none.
 *
 * @example
 * cellPlace('AB12') // → { row: 12, column: 27 }
 */
export function cellPlace(place: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(digits), column: column - 1 }
}

/**
 * The letters of a column counted from 0.
 *
 * @example
 * [0, 25, 26, 701, 702].map(columnLetters) // → ['A', 'Z', 'AA', 'ZZ', 'AAA']
 */
export function columnLetters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26))
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest
}

/**
 * The place of a cell as people name it: row from 1, column from 0.
 *
 * @example
 * cellName(12, 5) // → 'F12'
 */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row}`

/** Rows from 1 and columns from 0 that a range covers, both ends included. */
export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

/**
 * The rows and columns of a range such as "A1:C3".
 *
 * @example
 * rangeOf('B2:C9') // → { top: 2, left: 1, bottom: 9, right: 2 }
 */
export function rangeOf(range: string): Range {
  const [from = '', to = from] = range.split(':')
  const [first, last] = [cellPlace(from), cellPlace(to)]
  return { top: first.row, left: first.column, bottom: last.row, right: last.column }
}

/**
 * A range as a spreadsheet writes it.
 *
 * @example
 * rangeName({ top: 2, left: 1, bottom: 9, right: 2 }) // → 'B2:C9'
 */
export const rangeName = ({ top, left, bottom, right }: Range): string =>
  `${cellName(top, left)}:${cellName(bottom, right)}`
