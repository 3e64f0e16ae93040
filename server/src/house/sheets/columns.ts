import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Locale, locales, wordsOf } from '#house/locale'
import { labelOf } from './cell-text.ts'
import type { Cell } from './table.ts'

/** Something a cell may name: the word that is understood, how it is shown, and what else it is called. */
export interface NamedThing {
  word: string
  label: string
  also?: readonly string[]
}

/** One column a table may have. Its titles and their explanation stand in the locale files under `column.<key>`. */
export interface SheetColumn {
  field: string
  /** Key of its words: `column.<key>`, `column.<key>.also` (other titles), `column.<key>.help`. */
  key: string
  required?: boolean
  /** What may stand in it; the words of each code stand under `value.<set>.<code>`. */
  values?: { set: string; codes: readonly string[] }
  /** Where it names things of the house: all that may be named, to choose from where a word is not found. */
  names?: (db: Kysely<Database>) => Promise<NamedThing[]>
}

/** The column of the file (from 0) that each field is read from. */
export type Mapping = Record<string, number>

/** All words for a key in every language, the proper one first, then those people also use. */
export function spokenWords(key: string): string[] {
  const found: string[] = []
  for (const locale of locales) {
    const words = wordsOf(locale)
    const proper = words.get(key)
    if (proper !== undefined) found.push(proper)
    found.push(...(words.get(`${key}.also`) ?? '').split(/[、,]/).filter((word) => word.trim() !== ''))
  }
  return found
}

/** The proper word for a key in one language. */
export const properWord = (locale: Locale, key: string): string =>
  wordsOf(locale).get(key) ?? wordsOf('zh-CN').get(key) ?? key

// The proper title beats another common one, that one a title which merely contains the words, a longer word a shorter one.
function likeness(label: string, words: readonly string[]): number {
  let best = 0
  for (const [place, word] of words.entries()) {
    if (label === word) return place === 0 ? 1001 : 1000
    if (word.length >= 2 && label.includes(word)) best = Math.max(best, word.length)
  }
  return best
}

const labels = new WeakMap<SheetColumn, string[]>()
function labelsOf(column: SheetColumn): string[] {
  const known = labels.get(column) ?? spokenWords(`column.${column.key}`).map(labelOf)
  labels.set(column, known)
  return known
}

/** Guesses which column of a file holds which field, by its titles; the best likeness is taken first. */
export function mapColumns(titles: readonly (Cell | undefined)[], columns: readonly SheetColumn[]): Mapping {
  const pairs = titles.flatMap((title, place) => {
    const label = labelOf(title)
    if (label === '' || label.length > 40) return []
    return columns.flatMap((column) => {
      const score = likeness(label, labelsOf(column))
      return score > 0 ? [{ field: column.field, place, score }] : []
    })
  })
  const mapping: Mapping = {}
  const taken = new Set<number>()
  for (const { field, place } of pairs.sort((a, b) => b.score - a.score || a.place - b.place)) {
    if (field in mapping || taken.has(place)) continue
    mapping[field] = place
    taken.add(place)
  }
  return mapping
}

const codes = new Map<string, Map<string, string>>()

/** The code behind a word of a closed list, in whatever language or common wording it is written. */
export function codeOf(values: NonNullable<SheetColumn['values']>, cell: Cell): string | undefined {
  let known = codes.get(values.set)
  if (!known) {
    known = new Map()
    for (const code of values.codes)
      for (const word of [code, ...spokenWords(`value.${values.set}.${code}`)]) known.set(labelOf(word), code)
    codes.set(values.set, known)
  }
  return known.get(labelOf(cell))
}
