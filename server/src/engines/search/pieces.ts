// Keys stand in lines, so that a piece with a line's end in it is one from the beginning or the end of a key.
export const LINE = '\n'

const isAscii = (sign: string) => sign >= '!' && sign <= '~'
const isLetters = (text: string) => /^[!-~]+$/.test(text)

/** A piece as a whole number of 32 bits (FNV-1a). Two pieces may share one: what is found is compared in full. */
function numberOf(piece: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < piece.length; at += 1) hash = Math.imul(hash ^ piece.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** The pieces of a text that an index is asked by: pairs, single signs that are no letters, three letters in a row. */
function cut(text: string, take: (piece: string, length: 1 | 2 | 3, at: number) => void): void {
  const signs = [...text]
  const letters = signs.map(isAscii)
  for (let at = 0; at < signs.length; at += 1) {
    const [one = '', two, three] = [signs[at], signs[at + 1], signs[at + 2]]
    if (!letters[at] && one !== LINE) take(one, 1, at)
    if (two === undefined) continue
    take(`${one}${two}`, 2, at)
    if (three !== undefined && letters[at] && letters[at + 1] && letters[at + 2])
      take(`${one}${two}${three}`, 3, at)
  }
}

/** The piece that says of which kind a record is, as numbers. */
export const kindPiece = (kind: string): number => numberOf(`${LINE}${LINE}${kind}`)

/**
 * All pieces of the keys of a record. Of a full spelling in letters throughout, pairs only from its beginning and its
 * end: in the middle only three letters in a row tell anything, pairs are everywhere.
 */
export function piecesOf(words: readonly string[], spellings: readonly string[]): number[] {
  const pieces = new Set<number>()
  for (const word of words) cut(`${LINE}${word}${LINE}`, (piece) => pieces.add(numberOf(piece)))
  for (const key of spellings) {
    const whole = !isLetters(key)
    cut(`${LINE}${key}${LINE}`, (piece, length, at) => {
      if (whole || length === 3 || at < 2 || at === key.length) pieces.add(numberOf(piece))
    })
  }
  return [...pieces]
}

/** A word as it is looked for in the keys: a single letter only at the beginning of one. */
export const sought = (word: string): string => (word.length === 1 && isAscii(word) ? `${LINE}${word}` : word)

/** The pieces of a key in which this stands; where it has a line's end in it, at that end. */
export function piecesAsked(text: string): number[] {
  const pieces = new Map<number, string>()
  const threes = new Set<number>()
  const signs = [...text].length
  cut(text, (piece, length, at) => {
    if (length === 3) threes.add(at)
    // A single sign says less than the pairs in which it stands.
    if (length > 1 || signs === 1) pieces.set(numberOf(piece), piece)
  })
  cut(text, (piece, length, at) => {
    // Three letters say more than the pairs in them.
    if (length === 2 && (threes.has(at) || threes.has(at - 1))) pieces.delete(numberOf(piece))
  })
  return [...pieces.keys()]
}
