import { type ChartData, type Drawing, drawChart, svgOf } from '@medelge/documents'
import type { PrintedFigure, PrintedLine, PrintedTable } from './printed.ts'
import { say, wordsOf } from './said.ts'

type At = (place: string) => PrintedFigure

const figureIn = (line: PrintedLine, at: At): PrintedFigure | undefined => {
  const [only] = line
  return only?.kind === 'figure' ? at(only.place) : undefined
}

const sizeOf = (figure: PrintedFigure | undefined): number | null =>
  figure && figure.amount !== null ? figure.amount / 10 ** figure.scale : null

/** The numbers of a table as they are drawn; undefined where they are not all in one unit. */
function dataOf({ chart: kind, head, rows }: PrintedTable, at: At): ChartData | undefined {
  if (!kind || !head) return undefined
  const figures = rows.map(([, ...cells]) => cells.map((cell) => figureIn(cell, at)))
  if (new Set(figures.flat().flatMap((one) => (one ? [one.unit] : []))).size > 1) return undefined
  const [labels, columns] = [rows.map(([label = []]) => wordsOf(label, at)), head.slice(1)]
  if (kind === 'bars')
    return {
      ...{ kind, categories: labels },
      series: columns.map((name, nth) => ({ name, values: figures.map((row) => sizeOf(row[nth])) })),
    }
  return {
    ...{ kind, categories: columns },
    series: labels.map((name, nth) => ({ name, values: (figures[nth] ?? []).map(sizeOf) })),
  }
}

/** A drawing above a table: as SVG, and without words for where no Chinese face may be at hand. */
export interface Drawn {
  svg: string
  plain: string
  width: number
  height: number
}

/** What is drawn above a table; nothing where it is not to be, or has no numbers in one unit. */
export function drawnAbove(table: PrintedTable, at: At): Drawn | undefined {
  const data = dataOf(table, at)
  const whole = data && drawChart(data)
  if (!data || !whole) return undefined
  const label = say('chart', { title: table.title })
  const plain: Drawing = drawChart(data, { words: false }) ?? whole
  return { svg: svgOf(whole, label), plain: svgOf(plain, label), width: whole.width, height: whole.height }
}
