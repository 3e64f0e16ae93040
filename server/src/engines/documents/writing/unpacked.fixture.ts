import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

/** The files of an archive, unpacked by another library than packed them. */
export const unpacked = (bytes: Uint8Array): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(new Uint8Array(bytes))))

/** The same as texts. */
export const textsIn = (bytes: Uint8Array): Map<string, string> =>
  new Map([...unpacked(bytes)].map(([name, file]) => [name, strFromU8(file)]))

/** An element of a text in XML: its name, what it says of itself, and the words in it. */
export interface Element {
  name: string
  attributes: Record<string, string>
  words: string
}

/** All elements in the order they begin; throws where the text is not well-formed. */
export function elementsOf(xml: string): Element[] {
  const all: Element[] = []
  const open: Element[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, words: '' }
    all.push(element)
    open.push(element)
  })
  parser.on('text', (words) => {
    for (const element of open) element.words += words
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return all
}
