/** What one value can have against it, whatever stands in the other fields. */
export const VALUE_PROBLEMS = [
  'missing',
  'not-of-type',
  'too-long',
  'too-large',
  'too-small',
  'too-many-places',
  'too-many',
  'too-few',
  'listed-twice',
  'not-an-option',
  'retired-option',
] as const

/** One of them; `limit` is what the value went beyond, `position` the entry or row that is meant, `cell` its cell. */
export interface ValueProblem {
  problem: (typeof VALUE_PROBLEMS)[number]
  limit?: number
  position?: number
  cell?: string
}
