import type { Line, RuledLine } from '@medelge/figures'

/** Where an entry comes from. A corrected record comes back with a higher version. */
export interface Source {
  kind: string
  id: string
  version: number
}

/** A line of an entry; of what a rule made, the entry keeps the rule and its version. */
export type NewLine = (Line | RuledLine) & {
  /** Where it counts, if elsewhere than the entry: out of one unit's totals and into another's is one entry. */
  hosts?: readonly number[]
}

export interface NewEntry {
  source: Source
  hosts: readonly number[]
  lines: readonly NewLine[]
  by: string
  at: Date
  /** Typed in with evidence instead of drawn from a record. */
  declared?: boolean
  evidence?: readonly string[]
  note?: string
  /** Reason for entering into a closed period. */
  adjustment?: string | undefined
  /** Why an unlikely figure is right, in the words of whoever declared it. */
  confirmation?: string
  /** The rules by which an entry that is written once more was made. */
  rules?: readonly string[]
  /** The move that placed the record anew. */
  move?: number
  /** The recount that counted it once more. */
  recount?: number
}
