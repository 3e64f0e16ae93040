import { SheetRefused } from '../sheet-refused.ts'

/** Where a field that began with a quote ends: its text, and the place behind it. */
function quotedField(text: string, start: number): { field: string; at: number } {
  let field = ''
  let from = start + 1
  for (;;) {
    const end = text.indexOf('"', from)
    if (end < 0) throw new SheetRefused('unreadable', 'a quote that is never closed')
    field += text.slice(from, end)
    if (text[end + 1] !== '"') return { field, at: end + 1 }
    field += '"'
    from = end + 2
  }
}

/**
 * The lines of a text of separated values (RFC 4180), field by field. Lines may end in any of the three ways, in one
 * file too; quotes inside of words are signs like any other. Throws `SheetRefused` for a quote that is never closed, and
 * for a line of more characters than `longest`.
 *
 * @example
 * [...csvRecords('甲,"乙,丙"\r\n1,', ',')] // → [['甲', '乙,丙'], ['1', '']]
 */
export function* csvRecords(text: string, separator: string, longest = Infinity): Generator<string[]> {
  const stop = new RegExp(`[${separator}\r\n]`, 'g')
  let record: string[] = []
  let at = 0
  let began = 0
  while (at < text.length || record.length > 0) {
    let field = ''
    if (text[at] === '"') {
      const quoted = quotedField(text, at)
      const next = text[quoted.at]
      const ends = next === undefined || next === separator || next === '\r' || next === '\n'
      // What goes on behind its closing quote was never meant as quoted.
      field = ends ? quoted.field : `"${quoted.field}"`
      at = quoted.at
    }
    stop.lastIndex = at
    const end = stop.exec(text)?.index ?? text.length
    record.push(end > at ? field + text.slice(at, end) : field)
    if (end - began > longest) throw new SheetRefused('unreadable', 'a line without end')
    at = end + 1
    if (text[end] === separator) continue
    if (text[end] === '\r' && text[end + 1] === '\n') at += 1
    began = at
    yield record
    record = []
  }
}
