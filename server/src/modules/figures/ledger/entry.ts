import type { Line, RuledLine } from '@medelge/figures'

/** Where an entry comes from. A corrected record comes back with a higher version. */
export interface Source {
  kind: string
  id: string
  version: number
}

export interface NewEntry {
  source: Source
  hosts: readonly number[]
  /** Of what a rule made, the entry keeps the rule and its version. */
  lines: readonly (Line | RuledLine)[]
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
}
