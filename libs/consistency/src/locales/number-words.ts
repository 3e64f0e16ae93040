import type { Denial, Fact } from '../facts/fact.ts'
import type { Phrase } from './phrase.ts'
import { words } from './words.ts'

/** Numbers named in one sentence. */
const NAMED = 6

const isFact = (one: Fact | Denial): one is Fact => 'metric' in one

/** A number as a report would write it: 2640多人. */
export function numberWords(one: Fact | Denial): Phrase {
  const { value, unit = '' } = one.figure
  const text = String(value).trim()
  if (!isFact(one) || (typeof value === 'string' && !/^[\d.,\s]+$/.test(value)))
    return words.numbers.written(text)
  return words.numbers.compared(one.comparator, text, unit)
}

/** A computed number: no more than four digits behind the point. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? String(value) : String(Number(value.toFixed(Math.abs(value) < 1 ? 4 : 2)))

export const nameOf = ({ figure }: Fact | Denial): Phrase =>
  words.numbers.name(figure.name ?? figure.code ?? '')

/** What a number is of: its unit and metric. */
export const subjectOf = (one: Fact | Denial): Phrase => {
  const { organization } = one.figure
  return organization ? words.numbers.of(organization, nameOf(one)) : nameOf(one)
}

/** How people write a day, or from one to another. */
export function whenOf({ figure: { from, to } }: Fact | Denial): Phrase {
  if (from === undefined) return to === undefined ? words.numbers.undated() : () => to
  if (to === undefined) return words.numbers.since(from)
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
    ? words.numbers.year(from.slice(0, 4))
    : words.numbers.period(from, to)
}

/** One thing after the other. */
export const listOf = (all: readonly Phrase[]): Phrase => words.numbers.list(all)

/** Two without anything between them. */
export const bothOf =
  (first: Phrase, second: Phrase): Phrase =>
  (language) =>
    `${first(language)}${language === 'en' ? ' ' : ''}${second(language)}`

/** Several numbers with their dates. */
export function listWords(all: readonly (Fact | Denial)[]): Phrase {
  const list = listOf(all.slice(0, NAMED).map((one) => words.numbers.dated(numberWords(one), whenOf(one))))
  return all.length > NAMED ? words.numbers.more(list, all.length) : list
}

/** Why two documents, dates or notes may differ; empty where nothing shows it. */
export function likelyReason(all: readonly Fact[]): Phrase {
  const several = (of: (fact: Fact) => string | undefined) => new Set(all.map(of)).size > 1
  if (several(({ scope }) => scope)) return words.likely.scope()
  if (several(({ to }) => to) || several(({ from }) => from)) return words.likely.time()
  if (several(({ document }) => document)) return words.likely.document()
  if (several(({ section }) => section)) return words.likely.section()
  return words.likely.slip()
}
