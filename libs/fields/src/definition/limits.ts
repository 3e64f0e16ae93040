import type { Field } from '../field.ts'

/** A definition is written by people, also by strangers: every size has an end. */
export const MOST_FIELDS = 100
export const MOST_OPTIONS = 500
export const MOST_CELLS = 20
export const MOST_ROWS = 500
export const MOST_ENTRIES = 100
export const MOST_ROLES = 20
export const MOST_WORDS = 200
/** Characters of an expression. */
export const MOST_EXPRESSION = 500
/** Problems that are told at once; whoever made more sees them when these are mended. */
export const MOST_PROBLEMS = 50

/** How large a limit may be, and what it is where a definition says none. */
export const largest: Partial<Record<Field['type'], { most: number; usual: number }>> = {
  line: { most: 500, usual: 120 },
  text: { most: 20_000, usual: 2000 },
  translated: { most: 500, usual: 120 },
  'whole-number': { most: Number.MAX_SAFE_INTEGER, usual: 1_000_000_000 },
  // Millionths of it fit into the whole numbers expressions are computed with.
  decimal: { most: 1_000_000_000_000, usual: 1_000_000_000 },
  money: { most: Number.MAX_SAFE_INTEGER, usual: 100_000_000_000_000 },
}

/** Names that expressions or objects have a meaning for already. */
export const RESERVED: ReadonlySet<string> = new Set(
  `as break const continue else false for function if import in let loop null package namespace return true var void
  while bool bytes double dyn int list map string type uint constructor hasOwnProperty isPrototypeOf
  propertyIsEnumerable toLocaleString toString valueOf`.split(/\s+/),
)
