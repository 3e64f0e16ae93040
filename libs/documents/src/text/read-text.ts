import { readFigureTable, readPhoto, readRecordTable } from './read-tables.ts'
import { MOST_SIGNS, Reading } from './reading.ts'
import type { Block, Inline, List, Mark, Paragraph, Text } from './text.ts'

export { MOST_PARTS, MOST_SIGNS, TextError } from './reading.ts'

function readMark(reading: Reading, value: unknown, path: string): Mark {
  const { type, attrs } = reading.raw(value, path)
  if (type === 'bold' || type === 'italic') return { type }
  if (type !== 'stated') return reading.fail(path)
  const source = reading.words(reading.raw(attrs, path).source, path).trim()
  return source === '' ? reading.fail(path) : { type, attrs: { source } }
}

function readInline(reading: Reading, value: unknown, path: string): Inline[] {
  const { type, text, marks, attrs } = reading.raw(value, path)
  if (type === 'hardBreak') return [{ type }]
  if (type === 'figure') return [{ type, attrs: reading.binding(attrs, path) }]
  if (type !== 'text') return reading.fail(path)
  const said = reading.words(text, path, MOST_SIGNS)
  const over = marks === undefined ? [] : reading.list(marks, path).map((one) => readMark(reading, one, path))
  return said === '' ? [] : [{ type, text: said, ...(over.length > 0 ? { marks: over } : {}) }]
}

function readLine(reading: Reading, content: unknown, path: string): { content?: Inline[] } {
  if (content === undefined) return {}
  const inline = reading.list(content, path).flatMap((one, nth) => readInline(reading, one, `${path}.${nth}`))
  return inline.length > 0 ? { content: inline } : {}
}

function readItems(reading: Reading, content: unknown, path: string): List['content'] {
  return reading.list(content, path).map((item, nth) => {
    const at = `${path}.${nth}`
    const { type, content: lines } = reading.raw(item, at)
    if (type !== 'listItem') return reading.fail(at)
    const paragraphs = reading.list(lines, at).map((line, place): Paragraph => {
      const { type: kind, content: inline } = reading.raw(line, `${at}.${place}`)
      if (kind !== 'paragraph') return reading.fail(`${at}.${place}`)
      return { type: 'paragraph', ...readLine(reading, inline, `${at}.${place}`) }
    })
    return { type, content: paragraphs }
  })
}

function readBlock(reading: Reading, value: unknown, path: string): Block {
  const { type, attrs, content } = reading.raw(value, path)
  switch (type) {
    case 'paragraph':
      return { type, ...readLine(reading, content, path) }
    case 'heading': {
      const { level } = reading.raw(attrs, path)
      if (level !== 3 && level !== 4) return reading.fail(path)
      return { type, attrs: { level }, ...readLine(reading, content, path) }
    }
    case 'bulletList':
    case 'orderedList':
      return { type, content: readItems(reading, content, path) }
    case 'figureTable':
      return readFigureTable(reading, attrs, path)
    case 'photo':
      return readPhoto(reading, attrs, path)
    case 'recordTable':
      return readRecordTable(reading, attrs, path)
    default:
      return reading.fail(path)
  }
}

/**
 * Reads the text of a section that came from outside, without anything an editor may have put beside it. Throws
 * TextError with the place; so does a text of more than 5,000 parts or 60,000 signs.
 * @example
 * readText({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '无' }] }] }).content.length // → 1
 */
export function readText(value: unknown): Text {
  const reading = new Reading()
  const { type, content } = reading.raw(value, '')
  if (type !== 'doc') return reading.fail('')
  const blocks = reading.list(content, '').map((one, nth) => readBlock(reading, one, String(nth)))
  return { type, content: blocks }
}
