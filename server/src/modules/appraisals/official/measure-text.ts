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

function heightOf(text: string, millimeters: number, points: number): number {
  const ems = Math.max(1, (millimeters * POINTS_PER_MILLIMETER - PADDING) / points)
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil(widthInEms(line) / ems)))
  return lines.reduce((all, count) => all + count, 0) * points * LINE + 6
}

function widthOf(cell: OfficialCell, { widths }: OfficialLayout): number {
  return widths.slice(cell.column, cell.column + cell.columns).reduce((all, one) => all + one, 0)
}

const FIXED: Partial<Record<OfficialCell['role'], number>> = { title: 30, year: 18 }

// Spreadsheet programs know no higher row.
const HIGHEST = 409

/** The size in points at which a cell's text fits the highest possible row, at least 5. */
export function fitPoints(cell: OfficialCell, layout: OfficialLayout): number {
  let points = BODY_POINTS
  while (points > 5 && heightOf(cell.text, widthOf(cell, layout), points) > HIGHEST * cell.rows) points -= 0.5
  return points
}

/** Row heights in points that show every cell whole; spreadsheets do not fit the height of merged cells by themselves. */
export function measureRows(layout: OfficialLayout): number[] {
  const heights = Array.from({ length: layout.rows }, () => 18)
  const byHeight = [...layout.cells].sort((a, b) => a.rows - b.rows)
  for (const cell of byHeight) {
    const needed = FIXED[cell.role] ?? heightOf(cell.text, widthOf(cell, layout), fitPoints(cell, layout))
    const present = heights.slice(cell.row, cell.row + cell.rows).reduce((all, one) => all + one, 0)
    const last = cell.row + cell.rows - 1
    if (needed > present) heights[last] = (heights[last] ?? 0) + needed - present
  }
  return heights.map((height) => Math.min(height, HIGHEST))
}
