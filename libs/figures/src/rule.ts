import type { Audience, Channel } from './vocabulary.ts'

/** A value a rule can look at. */
export type Fact = string | number | boolean | readonly string[] | null | undefined

/** People of one audience who came (`offline`) or watched (`online`), as two separate head-counts. */
export interface Headcount {
  audience: Audience
  offline: number
  online: number
}

/** What a record tells the rules: its day (ISO date), named fields and head-counts. */
export interface Facts {
  day: string
  fields: Readonly<Record<string, Fact>>
  headcounts: readonly Headcount[]
}

/** One demand on a field of the record. All demands of a rule must hold. */
export type Condition =
  | { field: string; in: readonly string[] }
  | { field: string; equals: string | number | boolean }
  | { field: string; includes: string }
  | { field: string; exists: true }

/** What is counted: the record itself, people on site, people online, both, or the number in a field. */
export type Measure = 'one' | 'offline' | 'online' | 'audience' | { field: string }

/** A written rule of the crosswalk: which records feed a metric, and with what. `heads` keeps only these audiences; `sign` −1 takes away. */
export interface Rule {
  code: string
  version: number
  metric: string
  when: readonly Condition[]
  amount: Measure
  sign?: -1
  by?: readonly ('audience' | 'channel')[]
  heads?: readonly Audience[]
}

/** Where an amount falls when a rule breaks it down. */
export interface Cell {
  audience: Audience
  channel: Channel
  amount: number
}

const isEmpty = (fact: Fact) =>
  fact === undefined || fact === null || fact === '' || (Array.isArray(fact) && fact.length === 0)

/**
 * Whether one demand holds for the facts. A list field satisfies `in` when any of its values does.
 * @example
 * meets({ field: 'kind', in: ['lecture'] }, { kind: 'lecture' }) // → true
 */
export function meets(condition: Condition, fields: Facts['fields']): boolean {
  const fact = fields[condition.field]
  if ('exists' in condition) return !isEmpty(fact)
  if ('equals' in condition) return fact === condition.equals
  const values = Array.isArray(fact) ? fact : typeof fact === 'string' ? [fact] : []
  if ('includes' in condition) return values.includes(condition.includes)
  return values.some((value) => condition.in.includes(value))
}
