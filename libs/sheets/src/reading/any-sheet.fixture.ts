import fc from 'fast-check'
import type { Cell } from '../table.ts'

/** A cell as a program writes it, and what its sheet shows then. */
interface Written {
  shown: Cell
  xml(place: string, share: (text: string) => number): string
}

export interface Sheet {
  rows: { gap: number; hidden: boolean; cells: Written[] }[]
  /** One merged cell of the first two columns and one of the next two, by rows from the first on. */
  merges: { left: number; top: number; height: number }[]
}

const spelled = (text: string) =>
  text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what the format writes in its own way.
    .replace(/[\0-\x1f\ufffe\uffff]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`)
export const plain = (text: string) =>
  spelled(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const inSection = (text: string) => `<![CDATA[${spelled(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'grapheme', maxLength: 12 }))
const said = (word: string): Cell => (word === '' ? null : word)
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((one) => one + 0)
const second = fc.integer({ min: 0, max: 86_399 })
const two = (part: number) => String(Math.floor(part)).padStart(2, '0')
const clock = (at: number) => (at === 0 ? '' : ` ${two(at / 3600)}:${two((at / 60) % 60)}`)
const start = Date.UTC(1900, 2, 1)
// Styles 1 to 3 are days, 4 a share, 5 an hour; 0 stands for a day in words, as the strict form has it.
const dated = fc
  .tuple(
    fc.integer({ min: 0, max: 100_000 }),
    fc.oneof(fc.constant(0), second),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([day, at, style]): Written => {
    const shown = new Date(start + day * 86_400_000).toISOString().slice(0, 10) + (at < 60 ? '' : clock(at))
    if (style > 0)
      return { shown, xml: (place) => `<c r="${place}" s="${style}"><v>${61 + day + at / 86_400}</v></c>` }
    const moment = new Date(start + day * 86_400_000 + at * 1000).toISOString()
    return {
      shown,
      xml: (place) => `<c r="${place}" s="1" t="d"><v>${moment.slice(0, at % 2 ? 19 : undefined)}</v></c>`,
    }
  })

const cell: fc.Arbitrary<Written> = fc.oneof(
  text.map(
    (word): Written => ({
      shown: said(word),
      xml: (place, share) => `<c r="${place}" t="s"><v>${share(word)}</v></c>`,
    }),
  ),
  fc.tuple(text, text, fc.boolean()).map(
    ([one, other, section]): Written => ({
      shown: said(one + other),
      xml: (place) =>
        `<c r="${place}" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">${plain(one)}</t></r><r><t>${(section ? inSection : plain)(other)}</t></r><rPh sb="0" eb="1"><t>pin</t></rPh></is></c>`,
    }),
  ),
  text.map(
    (word): Written => ({
      shown: said(word),
      xml: (place) => `<c r="${place}" t="str"><f>"a"&amp;B1</f><v>${plain(word)}</v></c>`,
    }),
  ),
  number.map((one): Written => ({ shown: one, xml: (place) => `<c r="${place}"><v>${one}</v></c>` })),
  dated,
  fc.integer({ min: -1000, max: 1000 }).map(
    (share): Written => ({
      shown: `${share}%`,
      xml: (place) => `<c r="${place}" s="4" t="n"><v>${share / 100}</v></c>`,
    }),
  ),
  fc.boolean().map(
    (one): Written => ({
      shown: one ? 'TRUE' : 'FALSE',
      xml: (place) => `<c r="${place}" t="b"><v>${one ? 1 : 0}</v></c>`,
    }),
  ),
  fc.constant<Written>({ shown: null, xml: (place) => `<c r="${place}" s="5"/>` }),
  fc.constant<Written>({ shown: null, xml: () => '' }),
)

export const anySheet: fc.Arbitrary<Sheet> = fc.record({
  rows: fc.array(
    fc.record({ gap: fc.nat(2), hidden: fc.boolean(), cells: fc.array(cell, { maxLength: 5 }) }),
    { maxLength: 8 },
  ),
  merges: fc
    .subarray([0, 2])
    .chain((lefts) =>
      fc.tuple(
        ...lefts.map((left) => fc.record({ left: fc.constant(left), top: fc.nat(12), height: fc.nat(5) })),
      ),
    ),
})

/** Row numbers as the person sees them. */
export const numbered = ({ rows }: Sheet) => {
  let last = 0
  return rows.map((row) => {
    last += row.gap + 1
    return { ...row, row: last }
  })
}

const trimmed = (cells: readonly Cell[]): Cell[] =>
  cells.slice(0, cells.findLastIndex((one) => one !== null) + 1)

export interface Shown {
  row: number
  hidden: boolean
  cells: Cell[]
}

/** The rows that a person sees anything in, by the plain rule: a merged cell shows what stands in its first. */
export function shownBy(sheet: Sheet): Shown[] {
  const rows = numbered(sheet).filter(({ cells }) => cells.some(({ shown }) => shown !== null))
  const at = (row: number, column: number) =>
    rows.find((one) => one.row === row)?.cells[column]?.shown ?? null
  return rows.map(({ row, hidden, cells }) => {
    const width = Math.max(cells.length, 4)
    const seen = Array.from({ length: width }, (_, column) => {
      const over = sheet.merges.find(
        ({ left, top, height }) =>
          row > top && row <= top + 1 + height && (column === left || column === left + 1),
      )
      return over ? at(over.top + 1, over.left) : at(row, column)
    })
    return { row, hidden, cells: trimmed(seen) }
  })
}

export const asShown = (rows: readonly { row: number; hidden?: boolean; cells: Cell[] }[]): Shown[] =>
  rows.map(({ row, hidden = false, cells }) => ({ row, hidden, cells: trimmed(cells) }))
