import type { Term } from './term.ts'

const rank = { '+': 1, '-': 1, '*': 2, '/': 2 } as const

/** How tightly a term holds together; what holds less tightly inside another stands in brackets. */
function tightness(term: Term): number {
  if (!('sign' in term)) return 4
  return term.of.length === 1 ? 3 : rank[term.sign]
}

/** How the parts of a term are written; left out, as they are read again. */
export interface TermWords {
  readonly metric?: (metric: string) => string
  readonly days?: string
  /** With × ÷ −, for people. */
  readonly printed?: boolean
}

const printed = { '+': '+', '-': '−', '*': '×', '/': '÷' } as const

/**
 * A term as it is written, with as few brackets as its meaning needs; metrics by their codes in braces, unless `words`
 * say otherwise.
 * @example
 * const sum = { sign: '+', of: [{ metric: 'a' }, { metric: 'b' }] } as const
 * termText({ sign: '/', of: [sum, { days: true }] }) // → '({a} + {b}) / days()'
 * termText(sum, { metric: (code) => code.toUpperCase() }) // → 'A + B'
 */
export function termText(term: Term, words: TermWords = {}): string {
  if ('metric' in term) return words.metric ? words.metric(term.metric) : `{${term.metric}}`
  if ('number' in term) return term.number
  if ('days' in term) return words.days ?? 'days()'
  const [first, second] = term.of
  const sign = words.printed ? printed[term.sign] : term.sign
  const inside = (part: Term, least: number) => {
    const text = termText(part, words)
    return tightness(part) < least ? `(${text})` : text
  }
  if (second === undefined) return `${sign}${inside(first, 4)}`
  const own = rank[term.sign]
  // Read from left to right: a second part of the same rank needs its brackets.
  return `${inside(first, own)} ${sign} ${inside(second, own + 1)}`
}
