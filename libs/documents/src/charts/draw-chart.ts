import type { ChartData, Drawing, Shape } from './chart.ts'
import { axisLabel, fitted, ticksOf, widthOfLabel } from './scale.ts'

const WIDTH = 640
const HEIGHT = 360
const TOP = 16
const LEGEND = 28
/** A category, or a bar with its room. */
const ROW = 26
/** More values than these would write over each other. */
const MOST_LABELS = 30

interface Frame {
  left: number
  right: number
  top: number
  bottom: number
  ticks: readonly number[]
  words: boolean
}

const known = ({ series }: ChartData): number[] =>
  series.flatMap(({ values }) => values.filter((one): one is number => one !== null))

/** The names of the series, where there are several: each beside its color. */
function legendOf({ series }: ChartData, y: number, words: boolean): Shape[] {
  if (series.length < 2 || !words) return []
  const share = (WIDTH - 32) / series.length
  return series.flatMap(({ name }, nth): Shape[] => [
    { kind: 'rect', x: 16 + nth * share, y: y - 10, width: 10, height: 10, fill: { series: nth } },
    {
      ...{ kind: 'text', x: 30 + nth * share, y, anchor: 'start', fill: 'ink' },
      text: fitted(name, share - 22),
    },
  ])
}

const labelled = (data: ChartData): boolean => known(data).length <= MOST_LABELS

/** Values upwards: the axis on the left, a line across for each round number. */
function upright(data: ChartData, { left, right, top, bottom, ticks, words }: Frame): Shape[] {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const yOf = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top)
  const shapes: Shape[] = ticks.flatMap((tick): Shape[] => [
    {
      kind: 'line',
      points: [
        [left, yOf(tick)],
        [right, yOf(tick)],
      ],
      stroke: 'line',
      width: 1,
    },
    {
      ...{ kind: 'text', x: left - 6, y: yOf(tick) + 4, anchor: 'end', fill: 'muted' },
      text: axisLabel(tick, words),
    },
  ])
  const share = (right - left) / Math.max(1, data.categories.length)
  const middle = (nth: number) => left + share * (nth + 0.5)
  if (words)
    for (const [nth, name] of data.categories.entries())
      shapes.push({
        ...{ kind: 'text', x: middle(nth), y: bottom + 18, anchor: 'middle', fill: 'ink' },
        text: fitted(name, share - 4),
      })
  const thin = (share * 0.7) / Math.max(1, data.series.length)
  for (const [at, { values }] of data.series.entries()) {
    const points: [number, number][] = []
    for (const [nth, value] of values.entries()) {
      if (value === null) continue
      const y = yOf(value)
      const x = data.kind === 'lines' ? middle(nth) : middle(nth) - share * 0.35 + thin * (at + 0.5)
      if (data.kind === 'lines') {
        points.push([x, y])
        shapes.push({ kind: 'dot', x, y, fill: { series: at } })
      } else {
        const [upper, lower] = [Math.min(y, yOf(0)), Math.max(y, yOf(0))]
        shapes.push({
          ...{ kind: 'rect', x: x - thin * 0.45, y: upper, width: thin * 0.9, height: lower - upper },
          fill: { series: at },
        })
      }
      if (labelled(data))
        shapes.push({
          ...{ kind: 'text', x, y: y - 5, anchor: 'middle', fill: 'ink' },
          text: axisLabel(value, words),
        })
    }
    if (points.length > 1) shapes.push({ kind: 'line', points, stroke: { series: at }, width: 2 })
  }
  return shapes
}

/** Values to the right, a row for each category: names of units have room there. */
function lying(data: ChartData, { left, right, top, ticks, words }: Frame): Shape[] {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)]
  const xOf = (value: number) => left + ((value - low) / (high - low)) * (right - left)
  const room = ROW * data.series.length
  const bottom = top + room * data.categories.length
  const shapes: Shape[] = ticks.flatMap((tick): Shape[] => [
    {
      kind: 'line',
      points: [
        [xOf(tick), top],
        [xOf(tick), bottom],
      ],
      stroke: 'line',
      width: 1,
    },
    {
      ...{ kind: 'text', x: xOf(tick), y: bottom + 16, anchor: 'middle', fill: 'muted' },
      text: axisLabel(tick, words),
    },
  ])
  for (const [nth, name] of data.categories.entries()) {
    const y = top + room * nth
    if (words)
      shapes.push({
        ...{ kind: 'text', x: left - 8, y: y + room / 2 + 4, anchor: 'end', fill: 'ink' },
        text: fitted(name, left - 16),
      })
    for (const [at, { values }] of data.series.entries()) {
      const value = values[nth]
      if (value === null || value === undefined) continue
      const [from, to] = [Math.min(xOf(0), xOf(value)), Math.max(xOf(0), xOf(value))]
      const x = { x: from, width: to - from }
      shapes.push(
        { kind: 'rect', ...x, y: y + ROW * at + 4, height: ROW - 8, fill: { series: at } },
        {
          ...{ kind: 'text', x: to + 5, y: y + ROW * at + ROW / 2 + 4, anchor: 'start', fill: 'ink' },
          text: axisLabel(value, words),
        },
      )
    }
  }
  return shapes
}

/**
 * Draws numbers that are in one unit; undefined where there is none to draw. The same numbers give the same drawing.
 * Without `words` it has digits alone, for where no Chinese face is at hand.
 * @example
 * drawChart({ kind: 'columns', categories: ['2021年'], series: [{ name: '讲座', values: [20] }] })?.width // → 640
 */
export function drawChart(data: ChartData, { words = true } = {}): Drawing | undefined {
  const values = known(data)
  if (values.length === 0) return undefined
  const ticks = ticksOf(values)
  const legend = data.series.length > 1 && words ? LEGEND : 0
  const widest = (labels: readonly string[]) => Math.max(0, ...labels.map(widthOfLabel))
  if (data.kind === 'bars') {
    const left = words ? Math.min(220, widest(data.categories) + 24) : 24
    const height = TOP + legend + ROW * data.series.length * data.categories.length + 28
    const frame = { left, right: WIDTH - 64, top: TOP + legend, bottom: height, ticks, words }
    return { width: WIDTH, height, shapes: [...legendOf(data, 18, words), ...lying(data, frame)] }
  }
  const left = widest(ticks.map((tick) => axisLabel(tick, words))) + 20
  const frame = { left, right: WIDTH - 16, top: TOP + legend + 12, bottom: HEIGHT - 30, ticks, words }
  return { width: WIDTH, height: HEIGHT, shapes: [...legendOf(data, 18, words), ...upright(data, frame)] }
}
