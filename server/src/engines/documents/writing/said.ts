import { parsePeriod, periodLabel } from '@medelge/figures'
import { sentence } from '#platform/locale'
import type { PrintedBlock, PrintedDocument, PrintedFigure, PrintedInline, PrintedLine } from './printed.ts'

/** Documents are written in Chinese, whoever prints them. */
export const say = (key: string, values: Record<string, unknown> = {}): string =>
  sentence('zh-CN', `printed.${key}`, values)

/** 2023-01-18 as documents are dated: 2023年1月18日. What is no day stays as it is. */
export const dated = (day: string): string =>
  /^\d{4}-\d\d-\d\d$/.test(day) ? periodLabel(parsePeriod(day), 'zh-CN') : day

export const MARKS = { none: '—', records: '●', partly: '◐', declared: '○' } as const

/** Where a figure comes from: ● 全部来自记录. */
export const markOf = ({ mark }: PrintedFigure): string => `${MARKS[mark]} ${say(`mark.${mark}`)}`

/** The exact value in its unit, 449,204 人; a dash where nobody knows. In whole arithmetic: no digit is lost. */
export function exactOf({ amount, scale, unit }: PrintedFigure): string {
  if (amount === null) return '—'
  const digits = String(Math.abs(amount)).padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale).replace(/\B(?=(\d{3})+$)/g, ',')
  const part = digits.slice(digits.length - scale).replace(/0+$/, '')
  return `${amount < 0 ? '-' : ''}${whole}${part ? `.${part}` : ''} ${unit}`
}

/** What a figure is, of whom and of when, in one line. */
export const scopeOf = (figure: PrintedFigure): string =>
  [figure.metricName, figure.organizationName, figure.periodLabel].join(say('between'))

const linesOf = (block: PrintedBlock): readonly PrintedLine[] => {
  if (block.kind === 'list') return block.items.flat()
  if (block.kind === 'photo') return []
  return block.kind === 'table' ? block.rows.flat() : [block.line]
}

/** All stretches of all lines of a document, in its order. */
export const inlinesOf = ({ sections }: PrintedDocument): PrintedInline[] =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => linesOf(block).flat()))

/** Typed numbers that say where they come from, in the order of the document. */
export const statedIn = (printed: PrintedDocument): { text: string; source: string }[] =>
  inlinesOf(printed).flatMap((inline) =>
    inline.kind === 'words' && inline.source ? [{ text: inline.text, source: inline.source }] : [],
  )

/** The figures of a document by their places. */
export function figureAt(printed: PrintedDocument): (place: string) => PrintedFigure {
  const known = new Map(printed.figures.map((figure) => [figure.place, figure]))
  return (place) => {
    const figure = known.get(place)
    // A number that nothing stands behind must not come onto paper.
    if (!figure) throw new Error(`no figure stands at ${place} of document ${printed.id}`)
    return figure
  }
}

/** What was wrong, in one line each. */
export const errataOf = ({ errata }: PrintedDocument): string[] =>
  errata.map(({ day, source, ...one }) =>
    say(source === '' ? 'erratum' : 'erratum-stated', { ...one, source, day: dated(day) }),
  )

/** A line as bare words. */
export const wordsOf = (line: PrintedLine, at: (place: string) => PrintedFigure): string =>
  line
    .map((inline) => {
      if (inline.kind === 'words') return inline.text
      return inline.kind === 'break' ? '\n' : at(inline.place).text
    })
    .join('')

/** The address of a place of the page it stands in. */
export const linkTo = (name: string): string => `#${encodeURIComponent(name)}`

/** The name of the place where a figure stands first in the text of the page. */
export const backOf = (place: string): string => `at-${place}`
