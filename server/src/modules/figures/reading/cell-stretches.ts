import { BEGINNING, dayAfter, monthEnd, type Segment, segmentsIn } from '../ledger/segment.ts'
import type { Cell } from './cell.ts'

/** A run of days, both ends included. */
export interface Days {
  first: string
  last: string
}

/** Days of some cells, each once: whole years, whole months and the days at ragged ends; together they are `whole`. */
export interface Stretches extends Record<Segment['grain'], Days[]> {
  whole: Days[]
}

export const daysOf = ({ kind, from, to }: Cell): Days => ({
  first: kind === 'stock' || from === null ? BEGINNING : from,
  last: to,
})

export const inOrder = (days: Iterable<string>): string[] => [...new Set(days)].sort()
/** The first days of some runs of days and the days after their last, in order. */
export const cutsOf = (runs: readonly Days[]): string[] =>
  inOrder(runs.flatMap(({ first, last }) => [first, dayAfter(last)]))

/** Neighbours as one. */
export function joined<D extends Days>(runs: readonly D[]): D[] {
  const whole: D[] = []
  for (const run of runs) {
    const before = whole.at(-1)
    if (before && dayAfter(before.last) === run.first) whole[whole.length - 1] = { ...before, last: run.last }
    else whole.push(run)
  }
  return whole
}

function endOf({ grain, last }: Segment): string {
  if (grain === 'day') return last
  return grain === 'month' ? monthEnd(last) : `${last.slice(0, 4)}-12-31`
}

/** The days of some cells, cut where one of them begins or ends, so that each cell is some of the pieces. */
export function stretchesOf(cells: readonly Days[]): Stretches {
  const cuts = cutsOf(cells)
  const pieces = cuts.slice(1).flatMap((after, position): Days[] => {
    const piece = { first: cuts[position] ?? '', last: dayAfter(after, -1) }
    return cells.some(({ first, last }) => first <= piece.first && piece.last <= last) ? [piece] : []
  })
  const segments = pieces.flatMap(({ first, last }) => segmentsIn(first === BEGINNING ? null : first, last))
  const of = (grain: Segment['grain']) =>
    joined(
      segments
        .filter((segment) => segment.grain === grain)
        .map((segment) => ({ first: segment.first, last: endOf(segment) })),
    )
  return { year: of('year'), month: of('month'), day: of('day'), whole: joined(pieces) }
}
