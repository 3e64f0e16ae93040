import { type Cell, cellText, labelOf } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Locale, locales, messagesOf } from '#platform/locale'

/** Something a cell may name: the word that is understood, how it is shown, and what else it is called. */
export interface NamedThing {
  word: string
  label: string
  also?: readonly string[]
}

/** Words that are data and stand in no locale file; Chinese stands in where another is missing. */
export interface SaidWords {
  zh: string
  en?: string
}

/** Such words in one language. */
export const saidIn = (locale: Locale, { zh, en }: SaidWords): string => (locale === 'en' ? (en ?? zh) : zh)

/** One column a table may have. Its titles and their explanation stand in the locale files under its key. */
export interface SheetColumn {
  field: string
  /**
   * Key of its words: `<key>.column`, or `<key>` alone where a form says the same; `<key>.also` (other titles),
   * `<key>.not` (a title with such a word is another's), `<key>.help`.
   */
  key: string
  /** Its title and explanation, of a column that people made. */
  said?: { title: SaidWords; help?: SaidWords }
  /**
   * Of two columns that are titled alike but for what stands in brackets: what else a title says tells them apart. It
   * says one of these words, or none of them.
   */
  script?: { words: readonly string[]; says: boolean }
  required?: boolean
  /** A number of people or things: one merged over several rows says how many all of them had together. */
  counts?: boolean
  /** It is of what is to be done: a title that says so is no other's. */
  plans?: boolean
  /** A row whose cell says “none” here is no record. */
  noneSkips?: boolean
  /** Kept sealed: what stands in it is never written down in what is said of the table. */
  personal?: boolean
  /** What may stand in it; the words of each code stand under `value.<set>.<code>`, or in `said`. */
  values?: { set: string; codes: readonly string[]; said?: Readonly<Record<string, SaidWords>> }
  /** Where it names things of the platform: all that may be named, to choose from where a word is not found. */
  names?: (db: Kysely<Database>) => Promise<NamedThing[]>
}

/** The column of the file (from 0) that each field is read from. */
export type Mapping = Record<string, number>

/** All words for a key in every language, the proper one first, then those people also use. */
export function spokenWords(key: string, properKey = key): string[] {
  const found: string[] = []
  for (const locale of locales) {
    const words = messagesOf(locale)
    const proper = words.get(properKey) ?? words.get(key)
    if (proper !== undefined) found.push(proper)
    found.push(...(words.get(`${key}.also`) ?? '').split(/[、,]/).filter((word) => word.trim() !== ''))
  }
  return found
}

/** The proper word for a key in one language. */
export const properWord = (locale: Locale, key: string): string =>
  messagesOf(locale).get(key) ?? messagesOf('zh-CN').get(key) ?? key

/** The title of a column in one language. */
export const columnTitle = (locale: Locale, { key, said }: Pick<SheetColumn, 'key' | 'said'>): string =>
  said ? saidIn(locale, said.title) : (messagesOf(locale).get(`${key}.column`) ?? properWord(locale, key))

/** What is explained of a column; empty where nothing is. */
export const columnHelp = (locale: Locale, { key, said }: Pick<SheetColumn, 'key' | 'said'>): string =>
  said ? (said.help ? saidIn(locale, said.help) : '') : (messagesOf(locale).get(`${key}.help`) ?? '')

type Values = Omit<NonNullable<SheetColumn['values']>, 'codes'>

/** The proper word of a code of a closed list. */
export function valueWord(locale: Locale, { set, said }: Values, code: string): string {
  const own = said?.[code]
  return own ? saidIn(locale, own) : properWord(locale, `value.${set}.${code}`)
}

// The proper title beats another common one, that one a title which merely contains the words, a longer word a shorter one.
function likeness(label: string, words: readonly string[]): number {
  let best = 0
  for (const [position, word] of words.entries()) {
    if (label === word) return position === 0 ? 1001 : 1000
    if (word.length >= 2 && label.includes(word)) best = Math.max(best, word.length)
  }
  return best
}

interface Labels {
  words: string[]
  /** Words that make a title another's. */
  not: string[]
}

const labels = new WeakMap<SheetColumn, Labels>()
function labelsOf(column: SheetColumn): Labels {
  let known = labels.get(column)
  if (!known) {
    const { said } = column
    const not = locales.flatMap((locale) => (messagesOf(locale).get(`${column.key}.not`) ?? '').split('、'))
    known = {
      words: (said
        ? locales.map((locale) => saidIn(locale, said.title))
        : spokenWords(column.key, `${column.key}.column`)
      ).map(labelOf),
      not: not.map(labelOf).filter((word) => word !== ''),
    }
    labels.set(column, known)
  }
  return known
}

// What was planned is no record of what was done; what was done needs no such word to be found.
const planned =
  /^(计划|预计|拟|应到|应参加|报名|目标(?!人群|群体|受众|对象)|预期|预定|预报|plan|planned|expected)/
const actual = /^(实际|实到|实有|到场|actual)/
const plannedBehind =
  /[([【〔]\s*(?:计划|预计|拟|应到|应|目标|预期|预定|plan|planned|expected)数?\s*[)\]】〕]|(?:计划|预计)数?$/i

/** How the columns of a file were understood, and where more than one could be meant. */
export interface Understood {
  mapping: Mapping
  /** Fields for which other columns would do as well as the one taken. */
  doubtful: { field: string; place: number; others: number[] }[]
}

interface Pair {
  field: string
  place: number
  score: number
}

/** Whether a title is of the other of two columns that differ by what a title says beside their words. */
function isOther(title: Cell | undefined, column: SheetColumn): boolean {
  if (!column.script) return false
  const { words, says } = column.script
  // What stands in brackets is no part of a label, and the very thing that tells them apart.
  const whole = labelOf(cellText(title).replace(/[([【〔)\]】〕]/g, ' '))
  const rest = labelsOf(column).words.reduce((text, word) => text.replaceAll(word, ' '), whole)
  return words.some((word) => rest.includes(labelOf(word))) !== says
}

function pairsOf(title: Cell | undefined, position: number, columns: readonly SheetColumn[]): Pair[] {
  const label = labelOf(title)
  if (label === '' || label.length > 40) return []
  const isPlanned = planned.test(label) || plannedBehind.test(cellText(title))
  const bare = label.replace(actual, '')
  return columns.flatMap((column) => {
    if (isOther(title, column) || (isPlanned && !column.plans)) return []
    const { words, not } = labelsOf(column)
    const score = Math.max(likeness(label, words), likeness(bare, words))
    if (score === 0 || (score < 1000 && not.some((word) => label.includes(word)))) return []
    return [{ field: column.field, place: position, score }]
  })
}

/** Guesses which column of a file holds which field, by its titles; the best likeness is taken first. */
export function understandColumns(
  titles: readonly (Cell | undefined)[],
  columns: readonly SheetColumn[],
): Understood {
  const pairs = titles.flatMap((title, position) => pairsOf(title, position, columns))
  const mapping: Mapping = {}
  const chosen: Pair[] = []
  const taken = new Set<number>()
  for (const pair of pairs.sort((a, b) => b.score - a.score || a.place - b.place)) {
    if (pair.field in mapping || taken.has(pair.place)) continue
    mapping[pair.field] = pair.place
    chosen.push(pair)
    taken.add(pair.place)
  }
  const doubtful = chosen.flatMap(({ field, place: position, score }) => {
    const others = pairs
      .filter((pair) => pair.field === field && pair.score === score && !taken.has(pair.place))
      .map((pair) => pair.place)
    return others.length > 0 ? [{ field, place: position, others }] : []
  })
  return { mapping, doubtful }
}

export const mapColumns = (titles: readonly (Cell | undefined)[], columns: readonly SheetColumn[]): Mapping =>
  understandColumns(titles, columns).mapping

const codes = new Map<string, Map<string, string>>()
const saidCodes = new WeakMap<object, Map<string, string>>()

function codesOf({ codes: all, set, said }: NonNullable<SheetColumn['values']>): Map<string, string> {
  const known = new Map<string, string>()
  for (const code of all) {
    const words = said?.[code]
    const spoken = words
      ? locales.map((locale) => saidIn(locale, words))
      : spokenWords(`value.${set}.${code}`)
    for (const word of said ? spoken : [code, ...spoken]) known.set(labelOf(word), code)
  }
  return known
}

/** The code behind a word of a closed list, in whatever language or common wording it is written. */
export function codeOf(values: NonNullable<SheetColumn['values']>, cell: Cell): string | undefined {
  // Of words that are data two lists may have the same name.
  let known = values.said ? saidCodes.get(values.said) : codes.get(values.set)
  if (!known) {
    known = codesOf(values)
    if (values.said) saidCodes.set(values.said, known)
    else codes.set(values.set, known)
  }
  return known.get(labelOf(cell))
}
