import type { SheetNote } from '@medelge/sheets'
import type { SheetRemark } from './problem-code.ts'

const CODES = { comment: 'comments-unread', text: 'texts-unread', picture: 'pictures-unread' } as const

const MOST = 12

const quoted = ({ cell, text }: SheetNote): string => {
  const line = text.replace(/\s+/g, ' ')
  return `${cell}${line === '' ? '' : `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`}` || '……'
}

/** What lies on a sheet beside its cells, and is not read; by its cells, the first with what they say. */
export const unreadNotes = (sheet: string, notes: readonly SheetNote[]): SheetRemark[] =>
  (['comment', 'text', 'picture'] as const).flatMap((kind) => {
    const own = notes.filter((note) => note.kind === kind)
    if (own.length === 0) return []
    const cells = [...own.slice(0, MOST).map(quoted), ...own.slice(MOST, MOST * 10).map(({ cell }) => cell)]
    return [{ code: CODES[kind], values: { sheet, cells: cells.join('、') } }]
  })
