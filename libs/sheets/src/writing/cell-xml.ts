import { columnLetters } from '../notation/place.ts'
import type { WrittenCell, WrittenRow } from './sheet.ts'
import type { StyleSheet } from './style-sheet.ts'
import { xmlText } from './xml.ts'

const letters: string[] = []
const lettersOf = (position: number): string => {
  letters[position] ??= columnLetters(position)
  return letters[position]
}

const styleOf = (id: number) => (id === 0 ? '' : ` s="${id}"`)

function cellXml(at: string, cell: WrittenCell, styles: StyleSheet): string {
  const styled = typeof cell === 'object' && cell !== null
  const value = styled ? cell.value : cell
  const style = styled ? styleOf(styles.idOf(cell.style)) : ''
  if (value === null || value === undefined || value === '') return style && `<c r="${at}"${style}/>`
  return typeof value === 'number' && Number.isFinite(value)
    ? `<c r="${at}"${style}><v>${value}</v></c>`
    : `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${xmlText(String(value))}</t></is></c>`
}

// Rows and cells could go unnumbered by the norm, but half of the programs that read the file then refuse it.
/** A row as XML, by its number from 1. */
export function rowXml(number: number, row: WrittenRow, styles: StyleSheet): string {
  const plain = 'height' in row ? undefined : row
  const cells = plain ?? (row as { cells: readonly WrittenCell[] }).cells
  const height = 'height' in row ? ` ht="${row.height}" customHeight="1"` : ''
  let inside = ''
  for (let position = 0; position < cells.length; position += 1)
    inside += cellXml(`${lettersOf(position)}${number}`, cells[position], styles)
  return `<row r="${number}"${height}>${inside}</row>`
}
