import type { Said } from './kinds/said.ts'
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
  /** Its sentence; rules that come with the library have theirs in its words. */
  says?: Said
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

/** Fields of which a record has several values. */
const SEVERAL = ['themes', 'audiences', 'hosts']

/**
 * The demand that a field has one of these values, as a rule writes it; without values, that it is given.
 * @example
 * demandOf('kind', ['lecture']) // → { field: 'kind', equals: 'lecture' }
 * demandOf('kind', ['lecture', 'training']) // → { field: 'kind', in: ['lecture', 'training'] }
 * demandOf('series', []) // → { field: 'series', exists: true }
 */
export function demandOf(field: string, values: readonly string[]): Condition {
  const [only, ...more] = values
  if (only === undefined) return { field, exists: true }
  if (more.length > 0) return { field, in: values }
  return SEVERAL.includes(field) ? { field, includes: only } : { field, equals: only }
}

/**
 * The values of which a demand asks for one; none where it only asks that something is given.
 * @example
 * demandedOf({ field: 'kind', in: ['lecture', 'training'] }) // → ['lecture', 'training']
 */
export function demandedOf(condition: Condition): readonly string[] {
  if ('exists' in condition) return []
  if ('in' in condition) return condition.in
  return [String('equals' in condition ? condition.equals : condition.includes)]
}
