import { type Cell, cellText, listOf } from '@medelge/sheets'
import type { Mapping } from '#platform/sheets/columns'
import type { GivenRow } from '#platform/sheets/import-kind'

/** What holds instead of what stands in the file. */
export interface Corrections {
  /** For every row whose cell says this word. */
  values?: readonly { field: string; from: string; to: string }[]
  /** For one cell. */
  cells?: readonly { row: number; field: string; to: string }[]
  /** Rows that shall not be recorded. */
  leftOut?: readonly number[]
}

/** A change of corrections: `to: null` takes one back. */
export interface CorrectionChange {
  values?: readonly { field: string; from: string; to: string | null }[]
  cells?: readonly { row: number; field: string; to: string | null }[]
  leaveOut?: readonly number[]
  takeIn?: readonly number[]
}

function merged<T extends { to: string | null }>(
  before: readonly { to: string }[],
  changes: readonly T[],
  keyOf: (one: T) => string,
): (T & { to: string })[] {
  const all = new Map((before as (T & { to: string })[]).map((one) => [keyOf(one), one]))
  for (const change of changes) {
    all.delete(keyOf(change))
    if (change.to !== null) all.set(keyOf(change), change as T & { to: string })
  }
  return [...all.values()]
}

export function mergeCorrections(before: Corrections, change: CorrectionChange): Corrections {
  const out = new Set([...(before.leftOut ?? []), ...(change.leaveOut ?? [])])
  for (const row of change.takeIn ?? []) out.delete(row)
  return {
    values: merged(before.values ?? [], change.values ?? [], ({ field, from }) => `${field}\n${from}`),
    cells: merged(before.cells ?? [], change.cells ?? [], ({ row, field }) => `${row}\n${field}`),
    leftOut: [...out].sort((a, b) => a - b),
  }
}

// A word of a cell that names several is put in its place among the others.
function corrected(cell: Cell, words: ReadonlyMap<string, string>): Cell {
  const whole = words.get(cellText(cell))
  if (whole !== undefined) return whole
  const parts = listOf(cell)
  return parts.some((part) => words.has(part))
    ? parts.map((part) => words.get(part) ?? part).join('、')
    : cell
}

function wordsByField(values: NonNullable<Corrections['values']>): Map<string, Map<string, string>> {
  const fields = new Map<string, Map<string, string>>()
  for (const { field, from, to } of values)
    fields.set(field, (fields.get(field) ?? new Map<string, string>()).set(from, to))
  return fields
}

/** The rows as the person says they should be: corrections put in, what stands in the file kept elsewhere. */
export function correctRows(
  rows: readonly GivenRow[],
  mapping: Mapping,
  { values = [], cells = [] }: Corrections,
): GivenRow[] {
  if (values.length + cells.length === 0) return [...rows]
  const words = wordsByField(values)
  const single = new Map(cells.map(({ row, field, to }) => [`${row} ${field}`, to]))
  return rows.map((given) => {
    const own = new Map<string, Cell>()
    for (const field of new Set([...words.keys(), ...cells.map((one) => one.field)])) {
      const to = single.get(`${given.row} ${field}`)
      const said = words.get(field)
      if (to !== undefined) own.set(field, to)
      else if (said) own.set(field, corrected(given.cell(field), said))
    }
    const mended = [...given.cells]
    for (const [field, cell] of own) {
      const place = mapping[field]
      if (place !== undefined) mended[place] = cell
    }
    const cell = (field: string) => own.get(field) ?? given.cell(field)
    return { ...given, cells: mended, cell }
  })
}
