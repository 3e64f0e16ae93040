import { Bookmark, type ParagraphChild, SimpleField, TextRun } from 'docx'
import { withoutUnsound } from '#platform/text/formats'
import type { PrintedDocument, PrintedFigure, PrintedLine } from '../printed.ts'
import { exactOf, figureAt, markOf, say, scopeOf } from '../said.ts'
import { MONGOLIAN } from './faces.ts'

export interface Property {
  name: string
  value: string
}

/** A figure that was drawn, by the name of its bookmark. */
export interface Marked {
  name: string
  figure: PrintedFigure
}

/** Word shows no more of a property. */
const LONGEST = 255

type Words = Extract<PrintedLine[number], { kind: 'words' }>

/** A letter of the script, or what joins it to the next. */
const MONGOLIAN_WORDS = /(\p{Script=Mongolian}(?:\p{Script=Mongolian}|\u200c|\u200d|\u202f)*)/u

/** Words as runs; those in Mongolian letters in the face that joins them. */
export function runsOf({
  text,
  bold = false,
  italic = false,
  size,
}: Omit<Words, 'kind'> & { size?: number }): TextRun[] {
  return withoutUnsound(text)
    .split(MONGOLIAN_WORDS)
    .flatMap((part, nth) =>
      part === ''
        ? []
        : [
            new TextRun({
              text: part,
              ...(bold ? { bold } : {}),
              ...(italic ? { italics: true } : {}),
              ...(size === undefined ? {} : { size }),
              ...(nth % 2 === 1 ? { font: MONGOLIAN } : {}),
            }),
          ],
    )
}

/** The bookmarks and properties of one file: each number is kept once, as a property, and shown by a field. */
export class Fields {
  readonly properties: Property[] = []
  /** The figures drawn so far, each once, by the names of their bookmarks. */
  readonly marked: Marked[] = []
  readonly at: (place: string) => PrintedFigure
  readonly #names = new Set<string>()
  #stated = 0

  constructor(printed: PrintedDocument) {
    this.at = figureAt(printed)
    const { id, version } = printed
    this.#keep('document', id)
    if (version) this.#keep('document_digest', version.digest)
  }

  /** The runs of a line. */
  line(line: PrintedLine): ParagraphChild[] {
    return line.flatMap((inline): ParagraphChild[] => {
      if (inline.kind === 'break') return [new TextRun({ break: 1 })]
      if (inline.kind === 'figure') return [this.#figure(this.at(inline.place))]
      return inline.source ? [this.#typed(inline, inline.source)] : runsOf(inline)
    })
  }

  #keep(name: string, value: string): void {
    this.properties.push({ name, value: withoutUnsound(value).slice(0, LONGEST) })
  }

  /** A bookmark's name is letters, digits and underscores, at most forty, once in a file. */
  #name(wanted: string): string {
    const base = wanted.replace(/\W/g, '_').slice(0, 32)
    let name = base
    for (let nth = 2; this.#names.has(name.toLowerCase()); nth += 1) name = `${base}_${nth}`
    this.#names.add(name.toLowerCase())
    return name
  }

  #figure(figure: PrintedFigure): Bookmark {
    const name = this.#name(`f_${figure.place}`)
    const first = this.marked.find((one) => one.figure.place === figure.place)?.name ?? name
    if (first === name) {
      this.marked.push({ name, figure })
      this.#keep(name, figure.text)
      this.#keep(`${name}_source`, [scopeOf(figure), exactOf(figure), markOf(figure)].join(say('between')))
    }
    const field = new SimpleField(`DOCPROPERTY ${first} \\* MERGEFORMAT`, withoutUnsound(figure.text))
    return new Bookmark({ id: name, children: [field] })
  }

  #typed(words: Words, source: string): Bookmark {
    this.#stated += 1
    const name = this.#name(`s_${this.#stated}`)
    this.#keep(`${name}_source`, source)
    return new Bookmark({ id: name, children: runsOf(words) })
  }
}
