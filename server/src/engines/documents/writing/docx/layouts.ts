import { type FileChild, type ISectionOptions, LineRuleType, Paragraph, TextRun } from 'docx'
import type { PrintedDocument } from '../printed.ts'
import { dated, errataOf, say } from '../said.ts'
import type { Blocks } from './blocks.ts'
import { CHARACTER, FACE, LINE, SIZE, twips } from './faces.ts'
import { imprint } from './imprint.ts'
import { emptyLine, noticePages, signature, text, titleOf } from './notice.ts'
import { pages } from './page.ts'
import { sourceList } from './source-list.ts'
import { STYLE } from './styles.ts'

/** Lines of a cover stand apart. */
const WIDE = { before: LINE / 4, after: LINE / 4, line: LINE, lineRule: LineRuleType.EXACT }

const line = (content: string, font: object = FACE.subheading): Paragraph[] =>
  content === ''
    ? []
    : [
        new Paragraph({
          style: STYLE.centered,
          children: [new TextRun({ text: content, font, size: SIZE.three })],
        }),
      ]

/** Title, whose it is and of when, then the text. */
function reportPages(printed: PrintedDocument, blocks: Blocks): FileChild[] {
  const { title, unit, periodLabel, head, sections } = printed
  return [
    titleOf(title, unit),
    ...line([unit, periodLabel].filter(Boolean).join('　')),
    emptyLine(),
    ...blocks.sections(sections),
    ...signature(printed),
    ...imprint(head),
  ]
}

/** The cover of a form that is handed in: what it is, of which year, and whose. */
function cover({ title, unit, periodLabel, head }: PrintedDocument): FileChild[] {
  const entry = (label: string, value: string) =>
    value === ''
      ? []
      : [text(`${label}：${value}`, { style: STYLE.flush, indent: { left: 3 * CHARACTER }, spacing: WIDE })]
  return [
    titleOf(title, unit, twips(50)),
    ...line(`（${periodLabel}）`),
    new Paragraph({ style: STYLE.centered, spacing: { before: 8 * LINE } }),
    ...entry(say('unit'), unit),
    ...entry(say('number'), head.number),
    ...entry(say('handed-in'), dated(head.signedOn)),
  ]
}

/** What was wrong stands on the first page, before all else. */
function errata(printed: PrintedDocument): FileChild[] {
  const lines = errataOf(printed)
  if (lines.length === 0) return []
  return [
    new Paragraph({
      style: STYLE.tableTitle,
      children: [new TextRun({ text: say('errata'), font: FACE.heading })],
    }),
    ...lines.map((one) => text(one)),
    emptyLine(),
  ]
}

/** The document as sections of pages, as its layout wants it. */
export function layOut(printed: PrintedDocument, blocks: Blocks): ISectionOptions[] {
  const { layout, notice, head } = printed
  const end = () => sourceList(printed, blocks.fields)
  switch (layout) {
    case 'notice':
      return [
        pages([...errata(printed), ...noticePages(printed, blocks), ...imprint(head), ...end()], { notice }),
      ]
    case 'statutory':
      return [
        pages([...errata(printed), ...cover(printed)], { notice, cover: true }),
        pages([...blocks.sections(printed.sections), ...end()], { notice, begins: true }),
      ]
    case 'report':
    case 'feature':
      return [pages([...errata(printed), ...reportPages(printed, blocks), ...end()], { notice })]
  }
}
