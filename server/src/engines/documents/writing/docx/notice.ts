import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx'
import { withoutUnsound } from '#platform/text/formats'
import { widthOf } from '../column-widths.ts'
import type { PrintedDocument } from '../printed.ts'
import { dated, say } from '../said.ts'
import { titleLines } from '../title-lines.ts'
import type { Blocks } from './blocks.ts'
import { CHARACTER, FACE, LINE, SIZE, twips } from './faces.ts'
import { runsOf } from './fields.ts'
import { STYLE } from './styles.ts'
import { PAGE_WIDTH } from './table.ts'

const RED = 'E60012'

/** Characters of a title in one line. */
const TITLE_WIDTH = 20

/** The red head is as large as it can be in one line, in half points. */
function headSize(text: string): number {
  const fits = Math.floor(PAGE_WIDTH / 10 / Math.max(1, widthOf(text)))
  return Math.max(44, Math.min(104, fits - 1))
}

export const text = (content: string, more: Omit<IParagraphOptions, 'children' | 'text'> = {}) =>
  new Paragraph({ ...more, children: runsOf({ text: content }) })

export const emptyLine = (): Paragraph => new Paragraph({ style: STYLE.body })

export function titleOf(title: string, unit: string, before = 0): Paragraph {
  const lines = titleLines(withoutUnsound(title), unit, TITLE_WIDTH)
  return new Paragraph({
    heading: HeadingLevel.TITLE,
    spacing: { before, after: 0, line: 700, lineRule: LineRuleType.EXACT },
    children: lines.map((line, nth) => new TextRun({ text: line, ...(nth > 0 ? { break: 1 } : {}) })),
  })
}

/** Who sends it, its number, and the red line. */
function redHead({ head, unit }: PrintedDocument): Paragraph[] {
  const issuer = `${head.issuer || head.signedBy || unit}${say('paper')}`
  const size = headSize(issuer)
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(25), line: size * 10 + 200, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ text: withoutUnsound(issuer), font: FACE.title, size, color: RED })],
    }),
    text(head.number, {
      style: STYLE.centered,
      spacing: { before: 2 * LINE, after: 0, line: LINE, lineRule: LineRuleType.EXACT },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: 8 } },
    }),
  ]
}

/** The day four characters from the right, who signs in the middle above it: so a seal lies on both. */
export function signature({ head: { signedBy, signedOn } }: PrintedDocument): FileChild[] {
  if (signedBy === '' && signedOn === '') return []
  const day = dated(signedOn)
  const beyond = ((widthOf(signedBy) - widthOf(day)) / 2) * CHARACTER
  const right = { style: STYLE.flush, alignment: AlignmentType.RIGHT, keepLines: true }
  const indent = (size: number) => ({ indent: { right: Math.max(0, Math.round(size)) } })
  return [
    ...[0, 1].map(() => new Paragraph({ style: STYLE.body, keepNext: true })),
    ...(signedBy === ''
      ? []
      : [text(signedBy, { ...right, keepNext: true, ...indent(4 * CHARACTER - beyond) })]),
    ...(day === '' ? [] : [text(day, { ...right, ...indent(4 * CHARACTER) })]),
  ]
}

const addressed = (addressees: string): FileChild[] =>
  addressees === '' ? [] : [text(`${addressees.replace(/[：:]$/, '')}：`, { style: STYLE.flush })]

/** The notice itself; the document it brings along stands behind it on a page of its own. */
export function noticePages(printed: PrintedDocument, blocks: Blocks): FileChild[] {
  const { head, title, unit, sections } = printed
  const begin = (over: string) => [
    ...redHead(printed),
    emptyLine(),
    titleOf(over, unit, LINE),
    emptyLine(),
    ...addressed(head.addressees),
  ]
  const covering = head.covering
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean)
  if (covering.length === 0) return [...begin(title), ...blocks.sections(sections), ...signature(printed)]
  return [
    ...begin(head.coveringTitle || say('covering', { unit, title })),
    // Who signs never stands alone on a page.
    ...covering.map((one, nth) =>
      text(one, {
        style: STYLE.body,
        keepNext: nth === covering.length - 1,
        keepLines: nth === covering.length - 1,
      }),
    ),
    new Paragraph({ style: STYLE.body, keepNext: true }),
    text(say('enclosure', { title }), { style: STYLE.body, keepNext: true }),
    ...signature(printed),
    new Paragraph({
      style: STYLE.flush,
      pageBreakBefore: true,
      children: [new TextRun({ text: say('enclosed'), font: FACE.heading, size: SIZE.three })],
    }),
    emptyLine(),
    titleOf(title, unit),
    emptyLine(),
    ...blocks.sections(sections),
  ]
}
