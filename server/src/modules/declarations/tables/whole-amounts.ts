import { formatAmount, isAdditive } from '@medelge/figures'
import type { Finding } from '#platform/sheets/finding'
import type { DeclaredRow } from './declared-row.ts'

/** What is known beside the rows themselves. */
export interface Surroundings {
  /** What stood of a stock on the day of a row, before the table; in smallest units. */
  standing(row: DeclaredRow): number
  /** A unit and all above it. */
  chain(unit: number): readonly number[]
}

interface Placed {
  row: DeclaredRow
  /** As the row states it, and what it adds. */
  whole: number
  added: number
}

interface Judged {
  /** Rows by what they add. */
  ready: DeclaredRow[]
  problems: Finding[]
  questions: Finding[]
}

const finding = (one: DeclaredRow, code: string, earlier?: Placed): Finding => ({
  ...{ row: one.row, field: 'value', value: formatAmount(one.amount, one.metric.scale), code },
  params: earlier
    ? {
        earlier: earlier.row.row,
        value: `${formatAmount(earlier.whole, one.metric.scale)} ${one.metric.unit}`,
      }
    : {},
})

const isWider = (wide: string, narrow: string) => wide === 'none' || wide === narrow
/** Whether one is of all that another is of, the units aside. */
const covers = (one: DeclaredRow, other: DeclaredRow) =>
  isWider(one.audience, other.audience) && isWider(one.channel, other.channel)
const isSamePlace = (one: DeclaredRow, other: DeclaredRow) =>
  one.organization === other.organization && one.audience === other.audience && one.channel === other.channel
const isWithin = (inner: DeclaredRow, one: DeclaredRow) =>
  inner.day <= one.day && (one.metric.kind === 'stock' || inner.from >= one.from)
const overlaps = (one: DeclaredRow, other: DeclaredRow) => one.from <= other.day && other.from <= one.day

const breadth = ({ audience, channel }: DeclaredRow) =>
  Number(audience === 'none') + Number(channel === 'none')

/** Earlier days first; of those that end together what is part of another: shorter, of a unit below, of some people. */
const inOrder =
  ({ chain }: Surroundings) =>
  (a: DeclaredRow, b: DeclaredRow): number => {
    if (a.day !== b.day) return a.day < b.day ? -1 : 1
    if (a.metric.kind === 'flow' && a.from !== b.from) return a.from > b.from ? -1 : 1
    const depth = chain(b.organization).length - chain(a.organization).length
    return depth || breadth(a) - breadth(b) || a.row - b.row
  }

/** One row among those that were placed before it, of its unit and below. */
function judge(row: DeclaredRow, below: readonly Placed[], { standing }: Surroundings) {
  const { kind } = row.metric
  const own = below.filter((one) => isSamePlace(one.row, row))
  const twice = own.find((one) => one.row.day === row.day && (kind !== 'flow' || one.row.from === row.from))
  if (twice) return finding(row, twice.whole === row.amount ? 'CELL_WHOLE_AGAIN' : 'CELL_WHOLE_TWICE', twice)
  // Shares, ranks and months stand for themselves.
  if (!isAdditive(kind)) return row.amount
  const partly = own.find((one) => kind === 'flow' && overlaps(one.row, row) && !isWithin(one.row, row))
  if (partly) return finding(row, 'CELL_WHOLE_OVERLAPS', partly)
  const parts = below.filter((one) => covers(row, one.row) && isWithin(one.row, row))
  const known = parts.reduce((sum, { added }) => sum + added, 0) + (kind === 'stock' ? standing(row) : 0)
  const [largest] = [...parts].sort((a, b) => b.whole - a.whole)
  if (kind === 'flow' && known > row.amount) return finding(row, 'CELL_WHOLE_LESS', largest)
  return known === row.amount && (parts.length > 0 || kind === 'stock')
    ? finding(row, 'CELL_WHOLE_STANDS')
    : row.amount - known
}

/** What was placed, by unit: at the unit itself, and there or below. */
class Places {
  readonly #at = new Map<number, Placed[]>()
  readonly #below = new Map<number, Placed[]>()

  below = (unit: number): readonly Placed[] => this.#below.get(unit) ?? []

  add(one: Placed, chain: readonly number[]): void {
    const put = (map: Map<number, Placed[]>, unit: number) => {
      const list = map.get(unit)
      if (list) list.push(one)
      else map.set(unit, [one])
    }
    put(this.#at, one.row.organization)
    for (const unit of chain) put(this.#below, unit)
  }

  /** The whole of a unit above that may have a later one in it already. */
  above = (row: DeclaredRow, chain: readonly number[]): Placed | undefined =>
    chain
      .slice(1)
      .flatMap((unit) => this.#at.get(unit) ?? [])
      .find((one) => covers(one.row, row))
}

function judgeMetric(rows: readonly DeclaredRow[], around: Surroundings): Judged {
  const judged: Judged = { ready: [], problems: [], questions: [] }
  const places = new Places()
  for (const row of [...rows].sort(inOrder(around))) {
    const found = judge(row, places.below(row.organization), around)
    const chain = around.chain(row.organization)
    if (typeof found === 'number') {
      judged.ready.push({ ...row, amount: found, whole: row.amount })
      const above = row.metric.kind === 'stock' ? places.above(row, chain) : undefined
      if (above) judged.questions.push(finding(row, 'QUESTION_WHOLE_ABOVE', above))
      places.add({ row, whole: row.amount, added: found }, chain)
      continue
    }
    judged.problems.push(found)
    // What stands already is held against too, though it adds nothing.
    if (found.code === 'CELL_WHOLE_STANDS') places.add({ row, whole: row.amount, added: 0 }, chain)
  }
  return judged
}

/**
 * Rows that state the whole of something, by what each adds to what is there: nothing is counted twice, be it in a longer
 * time or at a unit above, and two wholes that cannot both be are refused, each with the row it does not fit.
 */
export function judgeWholes(rows: readonly DeclaredRow[], around: Surroundings): Judged {
  const groups = new Map<string, DeclaredRow[]>()
  for (const row of rows) {
    const group = groups.get(row.metric.code)
    if (group) group.push(row)
    else groups.set(row.metric.code, [row])
  }
  const judged = [...groups.values()].map((group) => judgeMetric(group, around))
  return {
    ready: judged.flatMap(({ ready }) => ready),
    problems: judged.flatMap(({ problems }) => problems),
    questions: judged.flatMap(({ questions }) => questions),
  }
}
