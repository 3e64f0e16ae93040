/** Texts made for measuring: the same on every run, without any word list. */
const ONSETS = 'ᠨᠪᠬᠭᠮᠯᠰᠱᠲᠳᠴᠵᠶᠷ'
const CODAS = ['', '', ...'ᠨᠩᠪᠭᠮᠯᠰᠷ']
const VOWELS = ['ᠠᠣᠤᠢ', 'ᠡᠥᠦᠢ']
const SUFFIXES = [
  ['ᠤᠨ', 'ᠢᠶᠠᠷ', 'ᠲᠤ', 'ᠠᠴᠠ'],
  ['ᠦᠨ', 'ᠢᠶᠡᠷ', 'ᠲᠦ', 'ᠡᠴᠡ'],
]

/** Numbers 0 ≤ n < limit in a fixed order (mulberry32). */
export function makeDice(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}

/** Words of two to four syllables in harmony, every third with a suffix, every fifteenth with a sign behind it. */
export function makeText(words: number, connector: string): string {
  const dice = makeDice(words)
  const parts: string[] = []
  for (let i = 0; i < words; i++) {
    const harmony = dice(2)
    let word = ''
    for (let syllables = 2 + dice(3); syllables > 0; syllables--) {
      word += ONSETS.charAt(dice(ONSETS.length)) + (VOWELS[harmony] ?? '').charAt(dice(4))
      if (syllables === 1 || dice(3) === 0) word += CODAS[dice(CODAS.length)] ?? ''
    }
    if (dice(3) === 0) word += connector + (SUFFIXES[harmony]?.[dice(4)] ?? '')
    if (dice(15) === 0) word += '᠂'
    parts.push(word)
  }
  return parts.join(' ')
}

/** A text as newspapers print it, written for this purpose; repeated to length. */
export function naturalText(length: number): string {
  const sentence =
    'ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠤᠨ\u180eᠤ ᠰᠢᠨᠵᠢᠯᠡᠬᠦ ᠤᠬᠠᠭᠠᠨ ᠮᠡᠷᠭᠡᠵᠢᠯ\u180eᠦᠨ ᠨᠡᠶᠢᠭᠡᠮᠯᠢᠭ ᠰᠤᠷᠭᠠᠭᠤᠯᠢ\u180eᠶᠢᠨ ᠬᠡᠦᠬᠡᠳ\u180eᠲᠦ ᠮᠡᠳᠡᠯᠭᠡ ᠲᠠᠷᠬᠠᠭᠠᠵᠤ ᠪᠠᠶᠢᠨ\u180eᠠ᠃ ᠡᠨᠡ ᠰᠠᠷ\u180eᠠ\u180eᠳᠤ ᠬᠥᠬᠡᠬᠣᠲᠠ\u180eᠳᠤ 科普 2024 ᠣᠨ\u180eᠤ ᠦᠵᠡᠰᠭᠦᠯᠡᠩ ᠨᠡᠭᠡᠭᠡᠪᠡ᠃ '
  return sentence.repeat(Math.ceil(length / sentence.length))
}
