import type { CellDefinition, FieldDefinition } from '../definition/definition.ts'
import { isEmpty } from '../values/values.ts'
import { optionNow, successors } from './successors.ts'

type Part = FieldDefinition | CellDefinition

/** Types whose every value is one of another type, too. */
const wider: Readonly<Record<string, string>> = { 'whole-number': 'decimal', line: 'text' }

export const isSafe = (before: string, after: string): boolean => before === after || wider[before] === after

function one(before: Part, after: Part, value: unknown): unknown {
  if (isEmpty(value)) return undefined
  if (before.type === 'whole-number' && after.type === 'decimal') return String(value)
  return after.type === 'choice' ? optionNow(after.options, String(value)) : value
}

const nothing = (cell: CellDefinition) => (cell.type === 'line' ? '' : null)

function row(before: FieldDefinition, after: FieldDefinition, cells: Readonly<Record<string, unknown>>) {
  const found = new Map((after.cells ?? []).map((cell) => [cell.code, nothing(cell) as unknown]))
  const next = successors(before.cells ?? [], after.cells ?? [])
  for (const cell of before.cells ?? []) {
    const now = next.get(cell.code)
    if (now) found.set(now.code, one(cell, now, cells[cell.code]) ?? nothing(now))
  }
  return Object.fromEntries(found)
}

const severalOf = (part: Part) => 'several' in part && part.several !== undefined

/** A value of a version as the next one reads it; undefined where it says nothing. */
export function widened(before: FieldDefinition, after: FieldDefinition, value: unknown): unknown {
  if (isEmpty(value)) return undefined
  if (after.type === 'rows')
    return (value as Readonly<Record<string, unknown>>[]).map((cells) => row(before, after, cells))
  if (!severalOf(after)) return one(before, after, value)
  // Two options that became one stand there once.
  return [
    ...new Set(
      (severalOf(before) ? (value as unknown[]) : [value]).map((entry) => one(before, after, entry)),
    ),
  ]
}
