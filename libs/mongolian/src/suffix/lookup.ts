import { hudum } from '../text/hudum.ts'
import { type Suffix, suffixes } from './table.ts'

const byLetters = /* @__PURE__ */ buildIndex()

function buildIndex(): Map<string, Suffix[]> {
  const index = new Map<string, Suffix[]>()
  for (const suffix of suffixes) {
    for (const letters of new Set([suffix.back, suffix.front])) {
      index.set(letters, [...(index.get(letters) ?? []), suffix])
    }
  }
  return index
}

/** The suffixes written with these letters (no connector, no selectors). */
export function suffixesOf(letters: string): readonly Suffix[] {
  return byLetters.get(letters) ?? []
}

/** Forms that are no words of their own, so that a space before them is almost surely a mistyped connector. */
const NEVER_WORDS = /* @__PURE__ */ new Set(
  hudum('yin un ün yi du dü tu tü dur dür tur tür iyar iyer iyan iyen aca ece').split(' '),
)

const LONGEST = 4

/** Whether text[start, end) is a suffix that should not stand behind a plain space. */
export function suffixAfterSpace(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST && NEVER_WORDS.has(text.slice(start, end))
}
