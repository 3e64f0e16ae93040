import { type Form, formatQuantity, type Indicator, levelName, type Scored } from '@medelge/appraisal'
import { layOutEnd } from './lay-out-blocks.ts'
import { layOutHead } from './lay-out-head.ts'
import { beside, COLUMN_WIDTHS, type OfficialCell, type OfficialLayout } from './official-cell.ts'
import { wording } from './wording.ts'

const points = (value: number) => formatQuantity(value, '')

// Hundredths, because sums of binary fractions print as 49.99999.
const sumOf = (values: number[]) => Math.round(values.reduce((all, value) => all + value, 0) * 100) / 100

/** Runs of neighbors that share a value: where each starts and how long it is. */
function runs(values: string[]): { start: number; length: number }[] {
  return values.reduce<{ start: number; length: number }[]>((found, value, index) => {
    const last = found.at(-1)
    if (last !== undefined && values[last.start] === value) last.length += 1
    else found.push({ start: index, length: 1 })
    return found
  }, [])
}

function heading(row: number): OfficialCell[] {
  const { level1, level2, level3, target, actual, weight, score, reason } = wording
  return [level1, level2, level3, target, actual, weight, score, reason].map((text, index) => ({
    row,
    rows: 1,
    column: index + 1,
    columns: 1,
    text,
    role: 'label',
  }))
}

function levels(indicators: Indicator[], first: number): OfficialCell[] {
  const span = (column: number, start: number, length: number, text: string): OfficialCell => ({
    row: first + start,
    rows: length,
    column,
    columns: 1,
    text,
    role: 'label',
  })
  const groups = indicators.map(({ level1 }) => levelName(level1))
  const level1 = runs(groups).map(({ start, length }) => {
    const weight = sumOf(
      indicators.filter((_, index) => groups[index] === groups[start]).map((one) => one.weight),
    )
    return span(1, start, length, wording.level1Weight(indicators[start]?.level1 ?? '', points(weight)))
  })
  // The group is part of the key, so a second level never runs across the edge of a first one.
  const level2 = runs(indicators.map((one, index) => `${groups[index]}/${one.level2}`)).map(
    ({ start, length }) => span(2, start, length, indicators[start]?.level2 ?? ''),
  )
  return [...level1, ...level2]
}

function indicatorRow(indicator: Indicator, row: number, scored: Scored): OfficialCell[] {
  const score = scored.rows.find(({ code }) => code === indicator.code)?.score ?? 0
  const cell = (column: number, text: string, role: OfficialCell['role'], field?: OfficialCell['field']) => ({
    row,
    rows: 1,
    column,
    columns: 1,
    text,
    role,
    of: indicator.code,
    ...(field === undefined ? {} : { field }),
  })
  return [
    cell(3, indicator.level3, 'text'),
    cell(4, indicator.target.text, 'number', 'target'),
    cell(5, indicator.actual?.text ?? '', 'number', 'actual'),
    cell(6, points(indicator.weight), 'number', 'weight'),
    cell(7, indicator.notApplicable ? wording.none : points(score), 'number', 'score'),
    cell(8, indicator.deviationReason ?? '', 'text', 'reason'),
  ]
}

function totalRow(row: number, scored: Scored): OfficialCell[] {
  const one = { row, rows: 1, columns: 1 }
  return [
    { ...one, column: 0, columns: 6, text: wording.total, role: 'label' },
    { ...one, column: 6, text: points(scored.weight), role: 'number', field: 'weight', of: 'total' },
    { ...one, column: 7, text: points(scored.total), role: 'number', field: 'total', of: 'total' },
    { ...one, column: 8, text: '', role: 'text' },
  ]
}

// Control characters and half surrogates would make a file that word processors call damaged.
function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\p{Cc}\p{Cs}]/gu, (sign) => (sign === '\n' ? sign : ''))
}

/**
 * A form of any kind as cells on a grid, the same for paper, spreadsheet and screen. Scores and grade are those of
 * `scored`, never the printed ones; so is the sum of the tasks.
 */
export function layOutForm(form: Form, scored: Scored): OfficialLayout {
  const head = layOutHead(form, scored)
  const first = head.next + 1
  const { indicators } = form
  const weight = points(sumOf(indicators.map((one) => one.weight)))
  const end = layOutEnd(form, scored.grade, first + indicators.length + 1)
  const cells = [
    ...head.cells,
    beside(head.next, indicators.length + 1, wording.indicators(weight)),
    ...heading(head.next),
    ...levels(indicators, first),
    ...indicators.flatMap((indicator, index) => indicatorRow(indicator, first + index, scored)),
    ...totalRow(first + indicators.length, scored),
    ...end.cells,
  ]
  const printed = cells.map((cell) => ({ ...cell, text: printable(cell.text) }))
  return {
    cells: printed,
    rows: end.next,
    widths: COLUMN_WIDTHS,
    indicatorHeading: head.next,
  }
}
