import { SaxesParser } from 'saxes'
import type { Limits } from '../limits.ts'
import { SheetRefused } from '../sheet-refused.ts'

export interface XmlEvents {
  /** `attributes` by their names as written; `local` finds one whatever its prefix. */
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

export const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** The value of an attribute that carries a prefix, whatever the prefix is called in this file. */
export const prefixed = (attributes: Record<string, string>, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.includes(':') && local(key) === name)?.[1]

// Parts are kept in UTF-8 or UTF-16 (OPC §8.2.2); the first sign of a part is a mark, or the bracket it begins with.
function encodingOf(head: Uint8Array): string {
  const [first, second] = head
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : 'utf-8'
}

export const refused = (reason: string) => new SheetRefused('unreadable', reason)

/**
 * Reads XML piece by piece; prefixes of names are dropped. A missing part is no
 * error. What nests without end, declares a document type or never closes a text is refused.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  limits: Limits,
  events: XmlEvents,
): Promise<void> {
  const parser = new SaxesParser()
  let decoder: InstanceType<typeof TextDecoder> | undefined
  let depth = 0
  let length = 0
  let tags = 0
  let attributes = 0
  parser.on('error', (error) => {
    throw error
  })
  parser.on('doctype', () => {
    throw refused('a document type')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > limits.attributes) throw refused('attributes without end')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    tags += 1
    attributes = 0
    if (tags > limits.tags) throw new SheetRefused('too-long', 'tags without end')
    if (depth > limits.depth) throw refused('nested too deeply')
    length = 0
    events.open?.(local(tag.name), tag.attributes as Record<string, string>)
  })
  const take = (text: string) => {
    length += text.length
    if (length > limits.text) throw refused('a text without end')
    events.text?.(text)
  }
  parser.on('text', take)
  // What <![CDATA[…]]> holds is text like any other; some report generators write every text so.
  parser.on('cdata', take)
  parser.on('closetag', (tag) => {
    depth -= 1
    events.close?.(local(tag.name))
  })
  let any = false
  for await (const piece of pieces) {
    any = true
    decoder ??= new TextDecoder(encodingOf(piece))
    parser.write(decoder.decode(piece, { stream: true }))
  }
  if (any) parser.close()
}
