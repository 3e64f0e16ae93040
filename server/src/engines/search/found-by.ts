import { fold, type SearchQuery } from './fold.ts'
import { spell } from './spell.ts'

const keysOf = (text: string) => [
  fold(text),
  ...spell(text).flatMap(({ full, initials }) => [full, initials]),
]

/** The other name by which a record was found, where its title and note do not show why. */
export function foundBy(
  { words }: SearchQuery,
  { title, titleEn, note, also }: { title: string; titleEn: string; note: string; also: readonly string[] },
): string | null {
  if (also.length === 0) return null
  const shown = [title, titleEn, note].flatMap(keysOf)
  const missing = words.filter((word) => !shown.some((key) => key.includes(word)))
  if (missing.length === 0) return null
  return also.find((name) => missing.every((word) => keysOf(name).some((key) => key.includes(word)))) ?? null
}
