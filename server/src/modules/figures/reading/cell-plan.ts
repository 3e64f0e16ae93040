import { dayAfter, type Segment } from '../ledger/segment.ts'
import { addCells, type Cell, type CellSum } from './cell.ts'
import { cutsOf, type Days, daysOf, joined, type Stretches, stretchesOf } from './cell-stretches.ts'

/** Days of all cells of one organization, metric, audience and channel, which are one place. */
export interface Span extends Days {
  position: number
  cell: Cell
}

/** What of a place lies between two cuts; the piece from the first cut on is number 1. */
export interface PieceSum extends CellSum {
  position: number
  piece: number
}

/**
 * Many cells as few places: what cells of a place share is read once. Sums come back in pieces, cut wherever a cell or
 * a stretch begins or ends, and are put together as the cells ask.
 */
export interface CellPlan {
  cuts: string[]
  spans: Record<keyof Stretches, Span[]>
  /** Whole years and months, neighbours as one. */
  totals: Span[]
  cellsOf(pieces: readonly PieceSum[]): CellSum[]
}

const keyOf = ({ organization, metric, audience, channel }: Cell) =>
  `${organization} ${metric} ${audience ?? ''} ${channel ?? ''}`
const nameOf = ({ first, last }: Days) => `${first}/${last}`

function placesOf(cells: readonly Cell[]): Map<string, [Cell, ...Cell[]]> {
  const places = new Map<string, [Cell, ...Cell[]]>()
  for (const cell of cells) {
    const key = keyOf(cell)
    const others = places.get(key)
    if (others) others.push(cell)
    else places.set(key, [cell])
  }
  return places
}

export function planCells(cells: readonly Cell[]): CellPlan {
  const places = placesOf(cells)
  // In a grid every place asks for the same days.
  const known = new Map<string, Stretches>()
  const placed = [...places.values()].map((asked) => {
    const days = asked.map(daysOf)
    const name = days.map(nameOf).join()
    const stretches = known.get(name) ?? stretchesOf(days)
    known.set(name, stretches)
    return { cell: asked[0], stretches }
  })
  const spans = (of: (stretches: Stretches) => readonly Days[]) =>
    placed.flatMap(({ cell, stretches }, position) =>
      of(stretches).map((days): Span => ({ ...days, position, cell })),
    )
  const inOrder = (days: readonly Days[]) => [...days].sort((a, b) => (a.first < b.first ? -1 : 1))
  const grains: Segment['grain'][] = ['year', 'month', 'day']
  const asked = new Map(cells.map((cell) => [nameOf(daysOf(cell)), daysOf(cell)]))
  const cuts = cutsOf([
    ...asked.values(),
    ...[...known.values()].flatMap((stretches) => grains.flatMap((grain) => stretches[grain])),
  ])
  return {
    cuts,
    spans: {
      year: spans(({ year }) => year),
      month: spans(({ month }) => month),
      day: spans(({ day }) => day),
      whole: spans(({ whole }) => whole),
    },
    totals: spans(({ year, month }) => joined(inOrder([...year, ...month]))),
    cellsOf(pieces) {
      const found: CellSum[][] = placed.map(() => [])
      for (const { position, piece, ...sum } of pieces) (found[position] as CellSum[])[piece] = sum
      const numbers = new Map(cuts.map((cut, position) => [cut, position + 1]))
      const range = ({ first, last }: Days) => [numbers.get(first), numbers.get(dayAfter(last))] as const
      const ranges = new Map([...asked].map(([name, days]) => [name, range(days)]))
      const numbered = new Map([...places.keys()].map((key, position) => [key, position]))
      return cells.map((cell) => {
        const [first, end] = ranges.get(nameOf(daysOf(cell))) ?? []
        return addCells(found[numbered.get(keyOf(cell)) ?? -1]?.slice(first, end) ?? [])
      })
    },
  }
}
