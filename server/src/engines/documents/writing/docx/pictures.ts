import { AlignmentType, type FileChild, ImageRun, Paragraph, TextRun } from 'docx'
import { withoutUnsound } from '#platform/text/formats'
import { type Drawn, drawnAbove } from '../chart-of.ts'
import type { PrintedDocument, PrintedPhoto, PrintedTable } from '../printed.ts'
import { figureAt, say } from '../said.ts'
import { STYLE } from './styles.ts'

/** Points of 96 to the inch: the width of the text, and as high as a picture may stand. */
const WIDE = 560
const HIGH = 520

/** Pictures are drawn at twice their size, so that paper shows no steps. */
const DENSITY = 144

function fitting({ width, height }: { width: number; height: number }) {
  const part = Math.min(WIDE / width, HIGH / height)
  return { width: Math.round(width * part), height: Math.round(height * part) }
}

const centered = (child: ImageRun): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [child] })

/** The pictures of one file: charts made ready beforehand, for they are drawn by a library that takes its time. */
export class Pictures {
  private constructor(readonly drawn: ReadonlyMap<PrintedTable, Drawn & { png: Buffer }>) {}

  static async of(printed: PrintedDocument): Promise<Pictures> {
    const at = figureAt(printed)
    const drawn = new Map<PrintedTable, Drawn & { png: Buffer }>()
    for (const block of printed.sections.flatMap(({ blocks }) => blocks)) {
      const chart = block.kind === 'table' ? drawnAbove(block, at) : undefined
      if (!chart || block.kind !== 'table') continue
      const sharp = (await import('sharp')).default
      const png = await sharp(Buffer.from(chart.plain), { density: DENSITY }).png().toBuffer()
      drawn.set(block, { ...chart, png })
    }
    return new Pictures(drawn)
  }

  /** The chart above its table, as a drawing; older programs show the picture beside it. */
  chart(table: PrintedTable): FileChild[] {
    const chart = this.drawn.get(table)
    if (!chart) return []
    const altText = { name: 'chart', title: table.title, description: say('chart', { title: table.title }) }
    return [
      centered(
        new ImageRun({
          ...{ type: 'svg', data: Buffer.from(chart.svg), altText, transformation: fitting(chart) },
          fallback: { type: 'png', data: chart.png },
        }),
      ),
    ]
  }

  photo({ caption, image }: PrintedPhoto): FileChild[] {
    const words = withoutUnsound(caption)
    const below = new Paragraph({ style: STYLE.centered, children: [new TextRun({ text: words, size: 24 })] })
    if (!image)
      return [new Paragraph({ style: STYLE.centered, children: [new TextRun(say('photo-gone'))] }), below]
    const altText = { name: 'photo', title: words, description: words }
    const data = Buffer.from(image.bytes)
    return [centered(new ImageRun({ type: 'jpg', data, altText, transformation: fitting(image) })), below]
  }
}
