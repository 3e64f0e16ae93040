import type { LexiconRow } from './row.ts'

const EMBEDDED = /JSON\.parse\('(\[\{"cyrillic".*?\}\])'\)/s

/** Reads rows out of a JSON array, a table parted by tabs (cyrillic, traditional, latin) or a script that embeds such JSON. */
export function readRows(text: string): LexiconRow[] {
  const embedded = EMBEDDED.exec(text)?.[1]
  if (embedded !== undefined) return parseRows(embedded.replaceAll("\\'", "'"))
  if (text.trimStart().startsWith('[')) return parseRows(text)
  return text.split('\n').flatMap((line) => {
    const [cyrillic, traditional, latin] = line.trim().split('\t')
    if (!cyrillic || !traditional) return []
    return [latin ? { cyrillic, traditional, latin } : { cyrillic, traditional }]
  })
}

function parseRows(json: string): LexiconRow[] {
  const rows: unknown = JSON.parse(json)
  return Array.isArray(rows) ? rows.filter(isRow) : []
}

function isRow(row: unknown): row is LexiconRow {
  if (typeof row !== 'object' || row === null) return false
  const { cyrillic, traditional } = row as Partial<LexiconRow>
  return typeof cyrillic === 'string' && typeof traditional === 'string'
}
