import { decimalOf, isEmpty, scaledOf } from '@medelge/fields'
import type { FieldDefinition } from '@medelge/fields/definition'
import { type How, howMerged } from './how-merged.ts'

type Values = Readonly<Record<string, unknown>>

/** What came of the answers to one field. Nothing answered is nothing known: the sum is null, and never 0. */
export interface Merged {
  how: How
  /** How many sheets say something. */
  answered: number
  /** Of whole numbers and decimals in their unit, of money in fen. */
  sum: string | null
  /** How often each option was chosen. */
  options: Record<string, number>
  /** How many things the joined list has. */
  entries: number
}

/** Behind the point of any decimal a definition allows. */
const DIGITS = 6

const nothing = (how: How): Merged => ({ how, answered: 0, sum: null, options: {}, entries: 0 })

const plus = (one: string | null, other: string | null): string | null => {
  if (one === null || other === null) return one ?? other
  return decimalOf((scaledOf(one, DIGITS) ?? 0n) + (scaledOf(other, DIGITS) ?? 0n), DIGITS)
}

/** Two merges of one field as one. The order does not matter, and nothing is counted twice that neither has in both. */
export function joined(one: Merged, other: Merged): Merged {
  const options = { ...one.options }
  for (const [code, count] of Object.entries(other.options)) options[code] = (options[code] ?? 0) + count
  return {
    how: one.how,
    answered: one.answered + other.answered,
    sum: plus(one.sum, other.sum),
    options,
    entries: one.entries + other.entries,
  }
}

const chosenIn = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String)

/** One answer by itself. */
export function termOf(how: How, value: unknown): Merged {
  const term = nothing(how)
  if (isEmpty(value)) return term
  const said = { ...term, answered: 1 }
  if (how === 'sum') return { ...said, sum: String(value) }
  if (how === 'count')
    return { ...said, options: Object.fromEntries(chosenIn(value).map((code) => [code, 1])) }
  return how === 'list' ? { ...said, entries: Array.isArray(value) ? value.length : 1 } : said
}

type MergeRules = Readonly<Record<string, 'sum' | 'apart'>>

/** What sheets answered, field by field. */
export function mergeAnswers(
  fields: readonly FieldDefinition[],
  rules: MergeRules,
  answers: Iterable<Values>,
): Map<string, Merged> {
  const merged = new Map(fields.map((field) => [field.code, nothing(howMerged(field, rules[field.code]))]))
  for (const values of answers)
    for (const [code, before] of merged) merged.set(code, joined(before, termOf(before.how, values[code])))
  return merged
}

/** Merges of parts that share no sheet, as the merge of all of them. */
export function joinParts(parts: readonly ReadonlyMap<string, Merged>[]): Map<string, Merged> {
  const whole = new Map<string, Merged>()
  for (const part of parts)
    for (const [code, merged] of part) {
      const before = whole.get(code)
      whole.set(code, before ? joined(before, merged) : merged)
    }
  return whole
}
