/** A row of a form in an office's own wording. */
export interface Wording {
  level2: string
  name: string
  target: string
  actual: string
}

/** Reads a table of wordings: a heading `# level2`, then rows `name：target → actual` between bars; the name may be left out. */
export function wordings(table: string): Wording[] {
  let level2 = ''
  return table.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) level2 = line.slice(2)
    if (!line.includes(' → ')) return []
    return line.split(' | ').map((cell) => {
      const [, name = '甲乙丙', target = '', actual = ''] =
        /^(?:([^→：]+)：)?(.*) → (.*)$/.exec(cell.trim()) ?? []
      return { level2, name, target, actual }
    })
  })
}
