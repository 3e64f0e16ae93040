import type { Block, Inline, Mark, Text } from '@medelge/documents'
import type {
  PrintedBlock,
  PrintedInline,
  PrintedLine,
  PrintedPhoto,
} from '#engines/documents/writing/printed'
import type { TabledRecords } from '#modules/registers'
import { sentence } from '#platform/locale'

/** What a text asks for in its order: the next figure by its place, the next table of records. */
export interface Supply {
  place(): string
  records(): TabledRecords | undefined
  photo(): PrintedPhoto['image']
}

const sourceOf = (marks: readonly Mark[]) =>
  marks.flatMap((mark) => (mark.type === 'stated' ? [mark.attrs.source] : []))[0]

function printedInline(inline: Inline, supply: Supply): PrintedInline {
  if (inline.type === 'figure') return { kind: 'figure', place: supply.place() }
  if (inline.type === 'hardBreak') return { kind: 'break' }
  const marks = inline.marks ?? []
  const source = sourceOf(marks)
  return {
    ...{ kind: 'words', text: inline.text },
    ...(marks.some(({ type }) => type === 'bold') ? { bold: true } : {}),
    ...(marks.some(({ type }) => type === 'italic') ? { italic: true } : {}),
    ...(source === undefined ? {} : { source }),
  }
}

const lineOf = ({ content = [] }: { content?: Inline[] }, supply: Supply): PrintedLine =>
  content.map((inline) => printedInline(inline, supply))

const words = (text: string): PrintedLine => [{ kind: 'words', text }]

function recordTable(title: string, found: TabledRecords | undefined): PrintedBlock[] {
  const { heads = [], rows = [], count = 0 } = found ?? {}
  if (rows.length === 0)
    return [{ kind: 'paragraph', line: words(sentence('zh-CN', 'document.noRecords', { title })) }]
  const lines = rows.map(({ cells }) => cells.map(words))
  const rest = count - rows.length
  const more = sentence('zh-CN', 'document.moreRecords', { count: rest })
  return [
    { kind: 'table', title, head: heads, rows: lines },
    ...(rest > 0 ? [{ kind: 'paragraph' as const, line: words(more) }] : []),
  ]
}

function printedBlock(block: Block, supply: Supply): PrintedBlock[] {
  switch (block.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', line: lineOf(block, supply) }]
    case 'heading':
      return [{ kind: 'heading', level: block.attrs.level, line: lineOf(block, supply) }]
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map(({ content }) => content.map((one) => lineOf(one, supply)))
      return [{ kind: 'list', ordered: block.type === 'orderedList', items }]
    }
    case 'figureTable': {
      const { title, columns, rows, chart } = block.attrs
      const cells = rows.map(({ label, cells: bound }) => [
        words(label),
        ...bound.map(
          (cell): PrintedLine => (cell ? [{ kind: 'figure', place: supply.place() }] : words('—')),
        ),
      ])
      const drawn = chart ? { chart } : {}
      return [{ kind: 'table', title, head: ['', ...columns], rows: cells, ...drawn }]
    }
    case 'photo':
      return [{ kind: 'photo', caption: block.attrs.caption, image: supply.photo() }]
    case 'recordTable':
      return recordTable(block.attrs.title, supply.records())
  }
}

/** A text as it is printed, without its empty lines. */
export const printedText = (text: Text, supply: Supply): PrintedBlock[] =>
  text.content
    .filter((block) => block.type !== 'paragraph' || block.content !== undefined)
    .flatMap((block) => printedBlock(block, supply))
