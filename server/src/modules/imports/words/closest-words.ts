import { labelOf } from '@medelge/sheets'
import type { NamedThing } from '#platform/sheets/columns'

/** Letters the two words share in the same order. */
function shared(word: string, other: string): number {
  let row = new Array<number>(other.length + 1).fill(0)
  for (const letter of word) {
    const next = [0]
    for (let position = 1; position <= other.length; position += 1)
      next[position] =
        letter === other[position - 1]
          ? (row[position - 1] ?? 0) + 1
          : Math.max(row[position] ?? 0, next[position - 1] ?? 0)
    row = next
  }
  return row[other.length] ?? 0
}

// What people write short keeps the order of the letters: 锡盟科协 in 锡林郭勒盟科协. That weighs more than what is left out.
function likeness(word: string, other: string): number {
  if (other === '') return 0
  const both = shared(word, other)
  return (0.7 * both) / word.length + (0.3 * both) / other.length
}

/** Below this two words have a letter in common by chance. */
const ALIKE = 0.45

/** The things a word may have meant, the likeliest first. */
export function closestWords(text: string, things: readonly NamedThing[], most: number): NamedThing[] {
  const word = labelOf(text).slice(0, 40)
  if (word === '') return []
  const rated = things.map((thing) => {
    const names = [thing.word, thing.label, ...(thing.also ?? [])].map(labelOf)
    return { thing, score: Math.max(...names.map((name) => likeness(word, name))) }
  })
  return rated
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || a.thing.label.length - b.thing.label.length)
    .slice(0, most)
    .map(({ thing }) => thing)
}
