import { pinyin } from 'pinyin-pro'
import { fold } from './fold.ts'

const han = /\p{Script=Han}/u

const syllables = (text: string, person: boolean): string[] =>
  pinyin(text, { toneType: 'none', type: 'array', v: true, ...(person && { surname: 'head' as const }) })

/** A text in letters: in full, and by the first letter of each sign; nothing for a text without Chinese signs. */
export interface Spelling {
  full: string
  initials: string
}

/** The ways to spell a text; a person's name also as a surname is read: 单 is shan there, 曾 is zeng. */
export function spell(text: string, person = false): Spelling[] {
  if (!han.test(text)) return []
  const ways = person ? [syllables(text, true), syllables(text, false)] : [syllables(text, false)]
  return ways.map((parts) => ({
    full: fold(parts.join('')),
    initials: fold(parts.map((part) => [...part][0] ?? '').join('')),
  }))
}
