import { type Cell, type TableRow, writtenText } from '@medelge/sheets'
import type { Figure } from '../figure.ts'
import { comparatorOf } from '../values/comparator.ts'
import type { Head } from './find-head.ts'
import type { Column } from './headers.ts'
import { kindOf } from './kinds.ts'
import type { Days } from './read-days.ts'

/** Characters of a cell that are kept. */
const LONGEST = 2000
const TEXTS = [
  'id',
  'document',
  'section',
  'quote',
  'organization',
  'level',
  'name',
  'code',
  'unit',
  'audience',
  'channel',
  'source',
] as const

type Read = (cell: Cell | undefined) => Days

const textIn = (cell: Cell | undefined): string =>
  writtenText(typeof cell === 'string' ? cell.slice(0, LONGEST) : cell)

function valueIn(cell: Cell | undefined): number | string | undefined {
  if (typeof cell === 'number') return cell
  const text = textIn(cell)
  // What is written as a plain number is given back as one: 3106.43, but not 1,234 or .8.
  return text === '' || text === '-' || text === '—' || text === '/'
    ? undefined
    : /^-?\d{1,15}(?:\.\d{1,12})?$/.test(text)
      ? Number(text)
      : text
}

/** The figures of one row: one, or one for each period of a table that is as wide as its years; with a target, two. */
export function readRow({ row, cells }: TableRow, { columns, periods }: Head, read: Read): Figure[] {
  const cell = (column: Column): Cell | undefined => {
    const at = columns.get(column)
    return at === undefined ? undefined : cells[at]
  }
  const texts = Object.fromEntries(
    TEXTS.map((column) => [column, textIn(cell(column))]).filter(([, text]) => text !== ''),
  ) as Partial<Figure>
  if (texts.name === undefined && texts.code === undefined) return []
  const kind = kindOf(textIn(cell('kind')))
  const end = read(cell('to'))
  const start = read(cell('from'))
  const from = start.from ?? start.to ?? (kind === 'stock' || kind === 'rank' ? undefined : end.from)
  const comparator = comparatorOf(textIn(cell('comparator')))
  const scope = textIn(cell('scope'))
  const note = [textIn(cell('note')), scope === '' ? '' : `口径：${scope}`]
    .filter((text) => text !== '')
    .join('；')
  const reportDay = read(cell('reportDay')).to
  const base = {
    ...texts,
    ...(columns.has('source') ? { source: texts.source ?? '' } : {}),
    row,
    ...(kind === undefined ? {} : { kind }),
    ...(comparator === undefined ? {} : { comparator }),
    ...(note === '' ? {} : { note }),
    ...(reportDay === undefined ? {} : { reportDay }),
  }
  // Where no column says when, the name may: 2021年科普讲座场次.
  const named =
    columns.has('to') || columns.has('from') ? {} : read(/(?:19|20)\d\d年/.exec(texts.name ?? '')?.[0])
  const when = {
    ...named,
    ...(from === undefined ? {} : { from }),
    ...(end.to === undefined ? {} : { to: end.to }),
  }
  const figure = (value: Cell | undefined, days: Days, as: Partial<Figure> = {}): Figure[] => {
    const found = valueIn(value)
    return found === undefined ? [] : [{ ...base, ...days, ...as, value: found }]
  }
  if (periods.length > 0) return periods.flatMap(({ column, period }) => figure(cells[column], read(period)))
  return [...figure(cell('value'), when), ...figure(cell('target'), when, { kind: 'target' })]
}
