import { type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { PrintedBlock, PrintedLine, PrintedSection } from '../printed.ts'
import type { Fields } from './fields.ts'
import type { Pictures } from './pictures.ts'
import { BULLETS, ORDERED, STYLE } from './styles.ts'
import { drawTable } from './table.ts'

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

export const headingOf = (
  level: keyof typeof HEADINGS,
  line: PrintedLine,
  fields: Fields,
  { pageBreakBefore = false } = {},
): Paragraph => new Paragraph({ heading: HEADINGS[level], pageBreakBefore, children: fields.line(line) })

export const words = (text: string): PrintedLine => [{ kind: 'words', text }]

/** Draws what stands in sections; one for a file, so that each of its lists counts anew. */
export class Blocks {
  #lists = 0

  constructor(
    readonly fields: Fields,
    readonly pictures: Pictures,
  ) {}

  sections(sections: readonly PrintedSection[]): FileChild[] {
    return sections.flatMap(({ level, heading, blocks }) => [
      ...(heading === '' ? [] : [headingOf(level, words(heading), this.fields)]),
      ...blocks.flatMap((block) => this.#block(block)),
    ])
  }

  #block(block: PrintedBlock): FileChild[] {
    switch (block.kind) {
      case 'paragraph':
        return [new Paragraph({ style: STYLE.body, children: this.fields.line(block.line) })]
      case 'heading':
        return [headingOf(block.level, block.line, this.fields)]
      case 'list':
        return this.#list(block.items, block.ordered)
      case 'table':
        return drawTable(block, this.fields, this.pictures.chart(block))
      case 'photo':
        return this.pictures.photo(block)
    }
  }

  #list(items: readonly (readonly PrintedLine[])[], ordered: boolean): Paragraph[] {
    this.#lists += 1
    const numbering = { reference: ordered ? ORDERED : BULLETS, level: 0, instance: this.#lists }
    return items.flatMap((lines) =>
      lines.map(
        (line, nth) =>
          new Paragraph({
            style: STYLE.body,
            ...(nth === 0 ? { numbering } : {}),
            children: this.fields.line(line),
          }),
      ),
    )
  }
}
