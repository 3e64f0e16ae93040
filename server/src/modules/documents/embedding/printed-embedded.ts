import type { PrintedBlock, PrintedLine } from '#engines/documents/writing/printed'
import { sentence } from '#platform/locale'
import type { EmbeddedForms } from './embedded-forms.ts'

const words = (text: string): PrintedLine => [{ kind: 'words', text }]

/** The forms within a section as tables, each saying which version of it that is; a sentence where none is final. */
export function printedEmbedded(embedded: EmbeddedForms | undefined): PrintedBlock[] {
  if (!embedded) return []
  if (embedded.forms.length === 0)
    return [{ kind: 'paragraph', line: words(sentence('zh-CN', 'document.embedded.none')) }]
  return embedded.forms.flatMap(({ number, digest, tables }): PrintedBlock[] => [
    ...tables.map(({ title, heads, rows }) => ({
      ...{ kind: 'table' as const, title, head: heads },
      rows: rows.map((row) => row.map(words)),
    })),
    {
      kind: 'paragraph',
      line: words(sentence('zh-CN', 'document.embedded.from', { number, digest: digest.slice(0, 12) })),
    },
  ])
}
