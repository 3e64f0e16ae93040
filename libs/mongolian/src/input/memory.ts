import { foldLatin } from '../lexicon/latin-keys.ts'

/** A choice somebody made: what was typed and what was meant. */
export interface Learned {
  readonly typed: string
  readonly text: string
  /** How often chosen. */
  readonly count: number
  /** Rank of the last choice: higher is later. */
  readonly last: number
}

/** Whose words: one person’s, or those of the unit the person belongs to. */
export type MemoryScope = 'person' | 'unit'

/** A memory as plain data, to be kept as JSON. */
export interface MemoryData {
  readonly person: readonly Learned[]
  readonly unit: readonly Learned[]
}

const MOST_WORDS = 5000

/**
 * The words a person and the person's unit have chosen, to be offered first; keep `toJSON()` wherever words are kept.
 *
 * Holds at most 5 000 words a scope, the least used leave first. No clock: order is counted in choices. Source: own design.
 *
 * @example
 * new WordMemory().learn({ typed: 'nom', text: 'ᠨᠣᠮ', scope: 'person' }).find('no')[0]?.text // → 'ᠨᠣᠮ'
 */
export class WordMemory {
  private readonly scopes: Readonly<Record<MemoryScope, Map<string, Learned>>>
  private clock = 0

  constructor(data: MemoryData = { person: [], unit: [] }) {
    this.scopes = { person: index(data.person), unit: index(data.unit) }
    for (const { last } of [...data.person, ...data.unit]) this.clock = Math.max(this.clock, last)
  }

  /** Counts one choice; the same choice again is the same word, counted higher. Returns itself. */
  learn(choice: { readonly typed: string; readonly text: string; readonly scope: MemoryScope }): this {
    const words = this.scopes[choice.scope]
    const typed = foldTyped(choice.typed)
    const key = keyOf(typed, choice.text)
    const count = (words.get(key)?.count ?? 0) + 1
    words.set(key, { typed, text: choice.text, count, last: ++this.clock })
    if (words.size > MOST_WORDS) forgetLeast(words)
    return this
  }

  /** Words whose typing begins so: the person's before the unit's, the often chosen before the rare. */
  find(typed: string): Learned[] {
    const prefix = foldTyped(typed)
    if (prefix === '') return []
    return (['person', 'unit'] as const).flatMap((scope) =>
      [...this.scopes[scope].values()]
        .filter((word) => word.typed.startsWith(prefix))
        .sort((a, b) => b.count - a.count || b.last - a.last),
    )
  }

  /** Everything it holds; give it to the constructor to go on. */
  toJSON(): MemoryData {
    return { person: [...this.scopes.person.values()], unit: [...this.scopes.unit.values()] }
  }
}

function foldTyped(typed: string): string {
  return foldLatin(typed.normalize('NFC'))
}

function keyOf(typed: string, text: string): string {
  return `${typed}\n${text}`
}

function index(words: readonly Learned[]): Map<string, Learned> {
  return new Map(words.map((word) => [keyOf(word.typed, word.text), word]))
}

function forgetLeast(words: Map<string, Learned>): void {
  let least: [string, Learned] | undefined
  for (const entry of words) {
    const [, word] = entry
    if (
      least === undefined ||
      word.count < least[1].count ||
      (word.count === least[1].count && word.last < least[1].last)
    ) {
      least = entry
    }
  }
  if (least !== undefined) words.delete(least[0])
}
