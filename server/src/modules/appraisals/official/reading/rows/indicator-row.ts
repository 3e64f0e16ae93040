import { type Indicator, levelName, parseActual, parseTarget, plainText } from '@medelge/appraisal'
import type { IndicatorHeading } from '../grid/headings.ts'
import { readNumber } from '../grid/read-number.ts'
import { fullName, nameOf, take, textAt } from '../grid/sheet-grid.ts'
import type { IndicatorTable } from './indicator-table.ts'
import { mergedTroubles } from './merged-rows.ts'
import { pointsBeside, pointsIn } from './promised-points.ts'
import { resultText, signIn, targetText } from './target-text.ts'

// Hand-typed forms often leave the levels empty below their first row instead of merging the cells.
const carried = (text: string, before: string): string => (text === '' ? before : text)

const headingWords: Partial<Record<IndicatorHeading, string>> = { weight: '分值', score: '得分' }

/** Reads the cells of one row by the names of their columns. */
export function cellsOf({ grid, block, problems }: IndicatorTable, row: number) {
  const at = (name: IndicatorHeading) => ({ row, column: block.columns[name] ?? -1 })
  return {
    at,
    has: (name: IndicatorHeading) => block.columns[name] !== undefined,
    look: (name: IndicatorHeading) => (block.columns[name] === undefined ? '' : textAt(grid, at(name))),
    text: (name: IndicatorHeading) => (block.columns[name] === undefined ? '' : take(grid, at(name))),
    number: (name: IndicatorHeading, exact = false) =>
      readNumber(
        grid,
        { row, column: block.columns[name], heading: headingWords[name] ?? name },
        problems,
        exact,
      )?.value,
  }
}

/** Counts cells of a row as read; what else stands in a row that is no indicator is told cell by cell. */
export function takeColumns(table: IndicatorTable, row: number, names: readonly IndicatorHeading[]): void {
  for (const name of names) cellsOf(table, row).text(name)
}

function weightOf(table: IndicatorTable, row: number, score: number | undefined): number {
  const cells = cellsOf(table, row)
  if (!cells.has('weight')) {
    if (table.weights === 'scores' && score === undefined && cells.has('score'))
      table.problems.push({
        code: 'text-missing',
        values: { cell: nameOf(cells.at('score')), heading: '得分' },
      })
    return table.weights === 'scores' ? (score ?? 0) : 0
  }
  const before = table.problems.length
  const weight = cells.number('weight', true)
  if (weight === undefined && table.problems.length === before)
    table.problems.push({
      code: 'text-missing',
      values: { cell: nameOf(cells.at('weight')), heading: '分值' },
    })
  return weight ?? 0
}

// What a cell rounds away is told: the form is judged by what it shows.
function noteRounded({ grid, remarks }: IndicatorTable, row: number, column: number): void {
  const cell = nameOf({ row, column })
  const held = grid.numbers.get(cell)
  const shown = textAt(grid, { row, column })
  const digits = /[\d.]+/.exec(plainText(shown))?.[0]
  if (held === undefined || digits === undefined || /[万亿]/.test(shown)) return
  if (Math.abs(Math.abs(held) - Number(digits)) < 1e-4) return
  const value = `${Number(held.toPrecision(12))}${shown.includes('%') ? '%' : ''}`
  remarks.push({ code: 'rounded', values: { cell, shown, value } })
}

function signOf(table: IndicatorTable, row: number): string {
  const cells = cellsOf(table, row)
  const text = cells.text('sign')
  const sign = signIn(text)
  if (sign === undefined)
    table.remarks.push({
      code: 'sign-unread',
      values: { cell: fullName(table.grid, cells.at('sign')), value: text },
    })
  return sign ?? ''
}

// Of four levels the third is the one above where its cell is left empty.
function nameOfRow(table: IndicatorTable, row: number): string {
  const [own, group] = (['level3', 'group'] as const).map((name) =>
    cellsOf(table, row)
      .text(name)
      .replace(/\s*\n\s*/g, ''),
  )
  if (own === '' || !cellsOf(table, row).has('group')) return own || group || ''
  let above = group
  for (let at = row - 1; above === '' && at > table.block.bottom; at -= 1)
    above = cellsOf(table, at)
      .look('group')
      .replace(/\s*\n\s*/g, '')
  return above === '' || above === own ? (own ?? '') : `${above}：${own}`
}

/** The indicator of a row that names one. */
export function readIndicatorRow(
  table: IndicatorTable,
  row: number,
  before: Indicator | undefined,
): Indicator {
  const cells = cellsOf(table, row)
  cells.text('index')
  const unit = cells.text('unit')
  const target = targetText(cells.text('target'), signOf(table, row), unit)
  const actual = resultText(cells.text('actual'), unit)
  for (const name of ['target', 'actual'] as const) noteRounded(table, row, cells.at(name).column)
  const trouble = mergedTroubles(table, row)
  const score = trouble.score ? undefined : cells.number('score')
  const weight = trouble.weight ? 0 : weightOf(table, row, score)
  const heading = cells.text('level1')
  const level1 = levelName(heading)
  const name = nameOfRow(table, row)
  const level2 = cells.text('level2').replace(/\s/g, '')
  const [promised1, promised2] = [pointsBeside(cells.text('points1')), pointsBeside(cells.text('points2'))]
  if (name === '')
    table.remarks.push({
      code: 'name-from-level2',
      values: { cell: nameOf(cells.at('level3')), value: level2 },
    })
  const [reason, evidence] = [cells.text('reason'), cells.text('evidence')]
  return {
    code: String(Number(before?.code ?? 0) + 1),
    level1: carried(
      level1 === '' ? '' : `${level1}指标${pointsIn(heading) || promised1}`,
      before?.level1 ?? '绩效指标',
    ),
    level2: carried(level2 === '' ? '' : level2 + promised2, before?.level2 ?? '绩效指标'),
    level3: name === '' ? level2 : name,
    target: parseTarget(target),
    actual: parseActual(actual),
    weight,
    ...(score === undefined ? {} : { printedScore: score }),
    ...(reason === '' ? {} : { deviationReason: reason }),
    ...(evidence === '' ? {} : { evidence }),
  }
}
