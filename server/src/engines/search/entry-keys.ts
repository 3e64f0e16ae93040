import { fold } from './fold.ts'
import { kindPiece, LINE, piecesOf } from './pieces.ts'
import type { Found } from './searchable.ts'
import { spell } from './spell.ts'

/** Raised when the same words give other keys than before: every entry is written anew at the next start. */
export const KEYS_VERSION = 1

/** Of a longer text the first part is found; nobody looks for the rest by heart. */
const LONGEST = 300

/** What an entry is found by: its keys as lines, and the numbers of their pieces. */
export function keysOf(kind: string, found: Found): { keys: string; pieces: number[] } {
  const { title, titleEn = '', note, also = [], words = [], person = false } = found
  const names = [title, ...also, ...words].map((text) => text.slice(0, LONGEST))
  const plain = [...names, titleEn.slice(0, LONGEST), ...note.split(' · ')].map(fold)
  const spellings = names.flatMap((name) => spell(name, person && name === title))
  const short = [...new Set([...plain, ...spellings.map(({ initials }) => initials)])].filter(Boolean)
  const full = [...new Set(spellings.map((spelling) => spelling.full))]
  return {
    keys: [LINE, ...[...short, ...full].map((key) => `${key}${LINE}`)].join(''),
    pieces: [kindPiece(kind), ...piecesOf(short, full)],
  }
}
