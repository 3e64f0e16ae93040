import { plainWord, spellings } from '#platform/text/spellings'
import { abbreviate } from './abbreviate.ts'
import customary from './customary.json' with { type: 'json' }

export interface WordedArea {
  id: number
  code: string
  name: string
}

/** A word at the beginning of a text, the areas it can mean, and what follows it. */
export interface AreaReading {
  areas: readonly WordedArea[]
  rest: string
}

export interface AreaWords {
  /** The areas a word means: by name, by custom, else by the rules of abbreviation. */
  named(word: string): readonly WordedArea[]
  /** The areas one of whose words begins so. */
  beginning(start: string): WordedArea[]
  /** The ways a text begins with an area, the longest word first. */
  readings(text: string): AreaReading[]
  /** What people write for the area a name begins with, and the rest of the name; the longest area there is. */
  beginningOf(name: string): { short: string[]; rest: string } | undefined
}

const custom: Readonly<Record<string, readonly string[]>> = customary

/** What people write for an area besides its name, by custom or by rule; nothing for towns and villages. */
export const shortForms = ({ code, name }: { code: string; name: string }): string[] =>
  code.length > 6 ? [] : [...(custom[code] ?? []), ...abbreviate(name)]

// Letters stand for a word in full and by its initials.
const formsOf = (word: string): string[] => {
  const { pinyin, initials } = spellings(word)
  return [plainWord(word), pinyin, initials]
}

/** The words for leagues, banners and the region: some hundred names with their short forms and letters. */
export function areaWords(areas: readonly WordedArea[]): AreaWords {
  const words = new Map<string, WordedArea[]>()
  const kinds: ((area: WordedArea) => readonly string[])[] = [
    ({ name }) => [name],
    ({ code }) => custom[code] ?? [],
    ({ name }) => abbreviate(name),
  ]
  for (const wordsOf of kinds) {
    const round = new Map<string, WordedArea[]>()
    for (const area of areas)
      for (const form of new Set(wordsOf(area).flatMap(formsOf))) {
        const known = round.get(form) ?? []
        if (!known.includes(area)) round.set(form, [...known, area])
      }
    // What a name or custom says is not made doubtful by a rule.
    for (const [form, found] of round) if (form.length > 1 && !words.has(form)) words.set(form, found)
  }
  return {
    named: (word) => words.get(plainWord(word)) ?? [],
    beginning(start) {
      const plain = plainWord(start)
      if (plain.length < 2) return []
      const found = [...words].filter(([word]) => word.startsWith(plain))
      return [...new Set(found.flatMap(([, meant]) => meant))]
    },
    readings(text) {
      const plain = plainWord(text)
      const readings: AreaReading[] = []
      for (let length = plain.length; length > 1; length -= 1) {
        const meant = words.get(plain.slice(0, length))
        if (meant) readings.push({ areas: meant, rest: plain.slice(length) })
      }
      return readings
    },
    beginningOf(name) {
      const [area] = areas
        .filter((one) => name.startsWith(one.name))
        .sort((one, other) => other.name.length - one.name.length)
      return area && { short: shortForms(area), rest: name.slice(area.name.length) }
    },
  }
}

let last: { key: string; words: AreaWords } | undefined

/** The words for some areas; made anew only when the areas are others than before. */
export function wordsFor(areas: readonly WordedArea[]): AreaWords {
  const key = areas.map(({ id, name }) => `${id}${name}`).join()
  if (last?.key !== key) last = { key, words: areaWords(areas) }
  return last.words
}
