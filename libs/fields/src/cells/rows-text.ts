/**
 * Rows as the text of one cell: a row a line, its cells parted by `|`; a backslash lets a sign stand for itself.
 *
 * @example
 * rowsText([['巴图', '领队'], ['娜仁', '司机|翻译']]) // → '巴图 | 领队\n娜仁 | 司机\\|翻译'
 */
export const rowsText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => cell.replace(/[\\|]/g, (sign) => `\\${sign}`).replace(/\s*\n\s*/g, ' '))
        .join(' | '),
    )
    .join('\n')

/**
 * The same back, as it is or as somebody wrote it.
 *
 * @example
 * textRows('巴图|领队\n娜仁 | 司机\\|翻译') // → [['巴图', '领队'], ['娜仁', '司机|翻译']]
 */
export function textRows(text: string): string[][] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.map((line) => {
    const cells = ['']
    for (const [sign] of line.matchAll(/\\[\\|]|[\s\S]/gu)) {
      if (sign === '|') cells.push('')
      else cells[cells.length - 1] += sign.length === 2 && sign.startsWith('\\') ? sign.slice(1) : sign
    }
    return cells.map((cell) => cell.trim())
  })
}
