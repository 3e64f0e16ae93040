import { sameNumber } from './same-number.ts'
import { saysNone } from './says-none.ts'

/** What the platform knows of a unit beside figures and lists. */
export const FACTS = ['organization-changed'] as const
export type Fact = (typeof FACTS)[number]

/**
 * What is asked of a section before anyone signs, as data of its template: where it says that there is none although
 * figures, lists or facts hold some, or where a number of its form is not the one the ledger has.
 */
export type Ask = { question: { zh: string; en: string } } & (
  | { when: 'says-none'; field?: string; metrics?: string[]; lists?: string[]; facts?: Fact[] }
  | { when: 'differs'; field: string; metric: string }
)

/** What stands in a section: its lines, and the values of its form. */
export interface SaidInSection {
  lines: readonly string[]
  values: Readonly<Record<string, unknown>>
}

/** What the platform holds of the unit and the period; undefined where it does not know. */
export interface Known {
  /** A figure as a decimal in its unit. */
  figure(metric: string): string | undefined
  /** Records of a list that began within the period. */
  records(list: string): number | undefined
  fact(fact: Fact): boolean | undefined
}

/** A question with what it is about. */
export interface Asked {
  question: { zh: string; en: string }
  metrics: { metric: string; value: string }[]
  lists: { list: string; count: number }[]
  facts: Fact[]
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

function onRecord(ask: Extract<Ask, { when: 'says-none' }>, known: Known): Omit<Asked, 'question'> {
  return {
    metrics: (ask.metrics ?? []).flatMap((metric) => {
      const value = known.figure(metric)
      return value === undefined || !(Number(value) > 0) ? [] : [{ metric, value }]
    }),
    lists: (ask.lists ?? []).flatMap((list) => {
      const count = known.records(list) ?? 0
      return count > 0 ? [{ list, count }] : []
    }),
    facts: (ask.facts ?? []).filter((fact) => known.fact(fact) === true),
  }
}

function answer(ask: Ask, said: SaidInSection, known: Known): Asked | undefined {
  const { question } = ask
  if (ask.when === 'differs') {
    const [written, value] = [said.values[ask.field], known.figure(ask.metric)]
    if (value === undefined || (typeof written !== 'string' && typeof written !== 'number')) return undefined
    if (written === '' || sameNumber(written, value)) return undefined
    return { question, metrics: [{ metric: ask.metric, value }], lists: [], facts: [] }
  }
  const lines = ask.field === undefined ? said.lines : textsIn(said.values[ask.field])
  if (!lines.some(saysNone)) return undefined
  const found = onRecord(ask, known)
  const some = found.metrics.length + found.lists.length + found.facts.length > 0
  return some ? { question, ...found } : undefined
}

/**
 * The questions a section raises: what it says held against what is known.
 * @example
 * const none = { when: 'says-none', lists: ['honours'], question: { zh: '有荣誉在册', en: 'There are honours' } } as const
 * const known = { figure: () => undefined, records: () => 3, fact: () => undefined }
 * questionsOf([{ ...none, lists: ['honours'] }], { lines: ['无'], values: {} }, known)[0]?.lists // → [{ list: 'honours', count: 3 }]
 */
export const questionsOf = (asks: readonly Ask[], said: SaidInSection, known: Known): Asked[] =>
  asks.flatMap((ask) => answer(ask, said, known) ?? [])
