import { type Binding, readBinding } from '../binding/binding.ts'
import { readPeriod } from '../binding/read-period.ts'
import type { Block, FigureTable, Inline, List, Mark, Paragraph, RecordTable, Text } from './text.ts'

/** What of a text cannot be read, and where. */
export class TextError extends Error {
  override name = 'TextError'
  readonly path: string
  constructor(path: string) {
    super(`not a text of a document at ${path || 'its top'}`)
    this.path = path
  }
}

/** Parts a text may have, counted together; signs it may have. A section of the longest report seen has some 4,000. */
export const MOST_PARTS = 5000
export const MOST_SIGNS = 60_000
const LONGEST_LINE = 500

type Raw = Record<string, unknown>

class Reading {
  parts = 0
  signs = 0
  fail(path: string): never {
    throw new TextError(path)
  }
  raw(value: unknown, path: string): Raw {
    this.parts += 1
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fail(path)
    if (this.parts > MOST_PARTS) this.fail(path)
    return value as Raw
  }
  list(value: unknown, path: string): unknown[] {
    if (!Array.isArray(value) || value.length > MOST_PARTS) this.fail(path)
    return value
  }
  words(value: unknown, path: string, most = LONGEST_LINE): string {
    if (typeof value !== 'string' || value.length > most) this.fail(path)
    // Control signs make files that word processors call damaged.
    const clean = value.replace(/[\p{Cc}\p{Cs}]/gu, '')
    this.signs += clean.length
    if (this.signs > MOST_SIGNS) this.fail(path)
    return clean
  }
  binding(value: unknown, path: string): Binding {
    this.raw(value, path)
    return readBinding(value) ?? this.fail(path)
  }
}

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

function readFigureTable(reading: Reading, attrs: unknown, path: string): FigureTable {
  const { title, columns, rows } = reading.raw(attrs, path)
  const heads = reading.list(columns, path).map((one) => reading.words(one, path))
  const lines = reading.list(rows, path).map((row) => {
    const { label, cells } = reading.raw(row, path)
    const bound = reading
      .list(cells, path)
      .map((cell) => (cell === null ? null : reading.binding(cell, path)))
    if (bound.length !== heads.length) reading.fail(path)
    return { label: reading.words(label, path), cells: bound }
  })
  return { type: 'figureTable', attrs: { title: reading.words(title, path), columns: heads, rows: lines } }
}

function readRecordTable(reading: Reading, attrs: unknown, path: string): RecordTable {
  const { title, list, organization, period, newOnly, columns } = reading.raw(attrs, path)
  if (!Number.isInteger(organization) || (organization as number) < 1) reading.fail(path)
  return {
    type: 'recordTable',
    attrs: {
      title: reading.words(title, path),
      list: reading.words(list, path, 80),
      organization: organization as number,
      period: readPeriod(period) ?? reading.fail(path),
      newOnly: newOnly === true,
      columns: reading.list(columns, path).map((one) => reading.words(one, path, 80)),
    },
  }
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
