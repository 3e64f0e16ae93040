import type { Binding } from '../binding/binding.ts'
import type { Block, Inline, Paragraph, Text } from './text.ts'

/**
 * The lines of a block that hold text: itself, or the paragraphs of its items; none of a table.
 * @example
 * linesOf({ type: 'paragraph' }) // → [{ type: 'paragraph' }]
 */
export function linesOf(block: Block): { content?: Inline[] }[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap((item): Paragraph[] => item.content)
    default:
      return []
  }
}

/**
 * Every bound figure of a text, in its order.
 * @example
 * bindingsOf(EMPTY_TEXT) // → []
 */
export const bindingsOf = (text: Text): Binding[] =>
  text.content.flatMap((block) => {
    if (block.type === 'figureTable')
      return block.attrs.rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null))
    return linesOf(block).flatMap(({ content = [] }) =>
      content.flatMap((inline) => (inline.type === 'figure' ? [inline.attrs] : [])),
    )
  })

/**
 * A text with each of its bindings replaced.
 * @example
 * mapBindings(EMPTY_TEXT, (binding) => ({ ...binding, period: '2022' })) // → { type: 'doc', content: [{ type: 'paragraph' }] }
 */
export function mapBindings(text: Text, change: (binding: Binding) => Binding): Text {
  const line = <L extends { content?: Inline[] }>(one: L): L =>
    one.content
      ? {
          ...one,
          content: one.content.map((inline) =>
            inline.type === 'figure' ? { ...inline, attrs: change(inline.attrs) } : inline,
          ),
        }
      : one
  const content = text.content.map((block): Block => {
    if (block.type === 'figureTable') {
      const rows = block.attrs.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => cell && change(cell)),
      }))
      return { ...block, attrs: { ...block.attrs, rows } }
    }
    if (block.type === 'bulletList' || block.type === 'orderedList')
      return {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(line) })),
      }
    return block.type === 'paragraph' || block.type === 'heading' ? line(block) : block
  })
  return { ...text, content }
}

/**
 * What a line says, each figure by what `say` makes of it.
 * @example
 * plainLine([{ type: 'text', text: '无' }], () => '') // → '无'
 */
export const plainLine = (content: readonly Inline[], say: (binding: Binding) => string): string =>
  content
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      return inline.type === 'figure' ? say(inline.attrs) : '\n'
    })
    .join('')

/**
 * The lines of a text as plain words, without its tables.
 * @example
 * plainLines(EMPTY_TEXT, () => '') // → ['']
 */
export const plainLines = (text: Text, say: (binding: Binding) => string): string[] =>
  text.content.flatMap((block) => linesOf(block).map(({ content = [] }) => plainLine(content, say)))

/**
 * The photos of a text, by the numbers of their evidence, in its order.
 * @example
 * photosOf(EMPTY_TEXT) // → []
 */
export const photosOf = (text: Text): string[] =>
  text.content.flatMap((block) => (block.type === 'photo' ? [block.attrs.evidence] : []))
