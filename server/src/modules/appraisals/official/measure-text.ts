import { BODY_POINTS, type OfficialCell, type OfficialLayout } from './official-cell.ts'

const POINTS_PER_MILLIMETER = 72 / 25.4
const PADDING = 4
const LINE = 1.3

// Chinese and full-width signs take one em, everything else about half.
function widthInEms(text: string): number {
  let ems = 0
  for (const sign of text)
    ems += /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\uffef\u3000-\u303f≥≤—“”（）]/.test(sign)
      ? 1
      : 0.55
  return ems
}

function linesOf(text: string, millimeters: number): number {
  const ems = Math.max(1, (millimeters * POINTS_PER_MILLIMETER - PADDING) / BODY_POINTS)
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(widthInEms(line) / ems)), 0)
}

const FIXED: Partial<Record<OfficialCell['role'], number>> = { title: 30, year: 18 }

// Spreadsheet programs know no higher row.
const HIGHEST = 409

/** Row heights in points that show every cell whole; spreadsheets do not fit the height of merged cells by themselves. */
export function measureRows({ cells, rows, widths }: OfficialLayout): number[] {
  const heights = Array.from({ length: rows }, () => 18)
  const byHeight = [...cells].sort((a, b) => a.rows - b.rows)
  for (const cell of byHeight) {
    const width = widths.slice(cell.column, cell.column + cell.columns).reduce((all, one) => all + one, 0)
    const needed = FIXED[cell.role] ?? linesOf(cell.text, width) * BODY_POINTS * LINE + 6
    const present = heights.slice(cell.row, cell.row + cell.rows).reduce((all, one) => all + one, 0)
    const last = cell.row + cell.rows - 1
    if (needed > present) heights[last] = (heights[last] ?? 0) + needed - present
  }
  return heights.map((height) => Math.min(height, HIGHEST))
}
