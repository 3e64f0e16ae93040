import type { Style, WrittenRow } from '@medelge/sheets/write'

const titleCell: Style = { font: { bold: true }, vertical: 'center', wrap: true, fill: 'E8EEF7' }

/** The row of titles of a table that people fill in or mend; `height` in points. */
export const heading = (titles: readonly string[], height: number): WrittenRow => ({
  cells: titles.map((value) => ({ value, style: titleCell })),
  height,
})
