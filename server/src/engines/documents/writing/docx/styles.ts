import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
} from 'docx'
import { CHARACTER, FACE, LINE, SIZE } from './faces.ts'

/** Paragraphs that are no headings, by what they are. Word shows the names. */
export const STYLE = {
  body: 'MedelgeBody',
  flush: 'MedelgeFlush',
  centered: 'MedelgeCentered',
  cell: 'MedelgeCell',
  label: 'MedelgeLabel',
  tableTitle: 'MedelgeTableTitle',
} as const

export const ORDERED = 'medelge-ordered'
export const BULLETS = 'medelge-bullets'

const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT })
const TWO_CHARACTERS = { firstLine: 2 * CHARACTER, firstLineChars: 200 }
// 28 characters of 16 points are 448 points wide, the page is 442: a quarter of a point less stands between them.
const TIGHT = { characterSpacing: -5 }

/** `level` from 0, as the navigation pane counts. */
const heading = (
  level: number,
  font: object,
  bold = false,
): IBaseParagraphStyleOptions & { next: string } => ({
  next: STYLE.body,
  run: { font, size: SIZE.three, bold, color: '000000', ...TIGHT },
  paragraph: {
    spacing: { before: 0, after: 0, ...exact(LINE) },
    indent: TWO_CHARACTERS,
    keepNext: true,
    outlineLevel: level,
  },
})

const style = (
  id: string,
  name: string,
  { run = {}, paragraph = {} }: IBaseParagraphStyleOptions,
): IParagraphStyleOptions => ({
  ...{ id, name, basedOn: 'Normal', quickFormat: true },
  run: { font: FACE.body, size: SIZE.three, ...TIGHT, ...run },
  paragraph: { spacing: { before: 0, after: 0, ...exact(LINE) }, ...paragraph },
})

const small = { size: SIZE.smallFour, characterSpacing: 0 }
const close = { spacing: { before: 20, after: 20, ...exact(360) } }

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: FACE.body, size: SIZE.three, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
    title: {
      run: { font: FACE.title, size: SIZE.two, color: '000000' },
      paragraph: {
        ...{ alignment: AlignmentType.CENTER, keepNext: true, keepLines: true },
        spacing: { before: 0, after: 0, ...exact(700) },
      },
    },
    heading1: heading(0, FACE.heading),
    heading2: heading(1, FACE.subheading),
    heading3: heading(2, FACE.body, true),
    heading4: heading(3, FACE.body),
    hyperlink: { run: { color: '000000' } },
  },
  paragraphStyles: [
    style(STYLE.body, '公文正文', {
      paragraph: { alignment: AlignmentType.BOTH, indent: TWO_CHARACTERS },
    }),
    style(STYLE.flush, '公文顶格', { paragraph: { alignment: AlignmentType.BOTH } }),
    style(STYLE.centered, '公文居中', { paragraph: { alignment: AlignmentType.CENTER } }),
    style(STYLE.cell, '表格文字', { run: small, paragraph: close }),
    style(STYLE.label, '表格栏目', {
      run: { ...small, font: FACE.heading },
      paragraph: { alignment: AlignmentType.CENTER, ...close },
    }),
    style(STYLE.tableTitle, '表格标题', {
      run: { ...small, size: SIZE.four, font: FACE.heading },
      paragraph: {
        ...{ alignment: AlignmentType.CENTER, keepNext: true },
        spacing: { before: 160, after: 80, ...exact(440) },
      },
    }),
  ],
}

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    ...{ level: 0, format, text, suffix: LevelSuffix.NOTHING, alignment: AlignmentType.LEFT },
    // Lines after the first go back to the margin, as in the text around.
    style: { paragraph: { indent: { left: 0, ...TWO_CHARACTERS } } },
  },
]

export const numbering: INumberingOptions = {
  config: [
    { reference: ORDERED, levels: level(LevelFormat.DECIMAL, '%1.') },
    { reference: BULLETS, levels: level(LevelFormat.BULLET, '·') },
  ],
}
