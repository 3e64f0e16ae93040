/**
 * How an amount follows from others, as a tree; `metric` is the code of one, `days` those of the period, and a number is
 * written as a plain decimal. A minus before one part is its negative.
 */
export type Term =
  | { readonly metric: string }
  | { readonly number: string }
  | { readonly days: true }
  | { readonly sign: '+' | '-' | '*' | '/'; readonly of: readonly [Term, Term] }
  | { readonly sign: '-'; readonly of: readonly [Term] }

/**
 * The metrics a term names, in their order, each once.
 * @example
 * metricsIn({ sign: '/', of: [{ metric: 'visits' }, { days: true }] }) // → ['visits']
 */
export function metricsIn(term: Term): readonly string[] {
  if ('metric' in term) return [term.metric]
  if (!('sign' in term)) return []
  return [...new Set(term.of.flatMap(metricsIn))]
}

/**
 * A term with some of its metrics put as what they are computed from themselves; `computedFrom` answers nothing for one
 * that is counted. Throws where one is computed from itself.
 * @example
 * const fleet = { sign: '+', of: [{ metric: 'caravans' }, { metric: 'museums' }] } as const
 * expanded({ metric: 'fleet' }, (code) => (code === 'fleet' ? fleet : undefined)) // → fleet
 */
export function expanded(
  term: Term,
  computedFrom: (metric: string) => Term | undefined,
  above: readonly string[] = [],
): Term {
  if ('metric' in term) {
    const from = computedFrom(term.metric)
    if (!from) return term
    if (above.includes(term.metric)) throw new ComputedFromItself(term.metric)
    return expanded(from, computedFrom, [...above, term.metric])
  }
  if (!('sign' in term)) return term
  const below = (part: Term) => expanded(part, computedFrom, above)
  const [first, second] = term.of
  if (second === undefined) return { sign: '-', of: [below(first)] }
  return { sign: term.sign, of: [below(first), below(second)] }
}

/** A metric that is computed from itself. */
export class ComputedFromItself extends Error {
  readonly metric: string
  constructor(metric: string) {
    super(`computed from itself: ${metric}`)
    this.metric = metric
  }
}
