import { SaxesParser } from 'saxes'

export interface XmlEvents {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/** Reads XML piece by piece, letting other work run in between; prefixes of names are dropped. A missing part is no error. */
export async function readXml(pieces: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser()
  const decoder = new TextDecoder()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => events.open?.(local(tag.name), tag.attributes as Record<string, string>))
  parser.on('text', (text) => events.text?.(text))
  parser.on('closetag', (tag) => events.close?.(local(tag.name)))
  let any = false
  for await (const piece of pieces) {
    any = true
    parser.write(decoder.decode(piece, { stream: true }))
    await new Promise(setImmediate)
  }
  if (any) parser.close()
}
