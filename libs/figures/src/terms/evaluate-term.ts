import { combined, type Rational, rationalOf, roundedTo, whole } from './rational.ts'
import type { Term } from './term.ts'

/** What a term is computed from. */
export interface TermInput {
  /** The amount of a metric in its smallest units, and its decimal places; undefined where nothing can be said. */
  amountOf: (metric: string) => { amount: number; scale: number } | undefined
  /** Days of the period; undefined where it has no beginning. */
  days?: number | undefined
}

/** One step of the arithmetic: the term and what it gives, to `scale` decimal places; null where nothing can be said. */
export interface TermStep {
  readonly term: Term
  readonly amount: number | null
}

function exactValue(term: Term, input: TermInput): Rational | undefined {
  if ('number' in term) return rationalOf(term.number)
  if ('days' in term) return input.days === undefined ? undefined : whole(BigInt(input.days))
  if ('metric' in term) {
    const found = input.amountOf(term.metric)
    return found && { top: BigInt(found.amount), bottom: 10n ** BigInt(found.scale) }
  }
  const [first, second] = term.of
  const a = exactValue(first, input)
  if (a === undefined) return undefined
  if (second === undefined) return { top: -a.top, bottom: a.bottom }
  const b = exactValue(second, input)
  return b && combined(term.sign, a, b)
}

/**
 * Computes a term exactly and rounds once, half away from zero, to `scale` decimal places, in smallest units; undefined
 * where it divides by nothing, where of one part nothing can be said, or the result can no longer be kept exactly.
 * @example
 * const amounts = new Map([['stops', 7], ['people', 3]])
 * const amountOf = (metric: string) => ({ amount: amounts.get(metric) ?? 0, scale: 0 })
 * evaluateTerm({ sign: '/', of: [{ metric: 'stops' }, { metric: 'people' }] }, 2, { amountOf }) // → 233
 */
export function evaluateTerm(term: Term, scale: number, input: TermInput): number | undefined {
  const value = exactValue(term, input)
  return value && roundedTo(scale, value)
}

/**
 * The arithmetic of a term, innermost parts first, the term itself last; metrics and numbers alone are no steps. Each step
 * is rounded for reading only: the next is computed from what it was before.
 * @example
 * const days = { sign: '/', of: [{ metric: 'visits' }, { days: true }] } as const
 * stepsOfTerm(days, 1, { amountOf: () => ({ amount: 730, scale: 0 }), days: 365 }) // → [{ term: days, amount: 20 }]
 */
export function stepsOfTerm(term: Term, scale: number, input: TermInput): TermStep[] {
  if (!('sign' in term)) return []
  const below = term.of.flatMap((part) => stepsOfTerm(part, scale, input))
  return [...below, { term, amount: evaluateTerm(term, scale, input) ?? null }]
}
