import type { Sign } from './weighted.ts'

/** Long vowels, diphthongs and ng are one sign; letters as in text/cyrillic.ts. */
const SIGN = /[REZW][aoueöü]|i[aEoueöüRWy]|([aoueöü])\1|[aoueöü]y|a[WZR]|ng|./gs
const VOWEL = /^[aoueöüiREZWIy'Q]/
const PALATAL = /^[iREZWI']/

/** Whether a Cyrillic word takes back letters ᠠ ᠣ ᠤ: its first telling vowel is а о у я ё or ы. */
export function isBackCyrillic(word: string): boolean {
  const vowel = /[aoueöüRZW]/.exec(word)?.[0]
  if (vowel === undefined) return word.includes('I')
  return 'aouRZ'.includes(vowel) || (vowel === 'W' && !/[eöü]/.test(word))
}

/** Cuts a Cyrillic word, written in table signs, into sounds with their contexts (see FROM_RULES). */
export function soundsOfCyrillic(word: string): Sign[] {
  const pieces = word.match(SIGN) ?? []
  const harmony = isBackCyrillic(word) ? '.B' : '.F'
  let lastVowel = ''
  return pieces.map((text, index) => {
    const contexts = VOWEL.test(text)
      ? vowelContexts(pieces, index, lastVowel, harmony)
      : consonantContexts(pieces, index, lastVowel, harmony)
    lastVowel = /[aoueöüiREZWI](?=[^aoueöüiREZWI]*$)/.exec(text)?.[0] ?? lastVowel
    return { text, contexts: [...contexts.map((context) => `${text} ${context}`), text] }
  })
}

function vowelContexts(
  pieces: readonly string[],
  index: number,
  lastVowel: string,
  harmony: string,
): string[] {
  const [before, next] = edges(pieces, index)
  const place = lastVowel === '' ? '^' : next === '$' ? '$' : 'm'
  const behind = before === '#' ? '#' : 'xqjy'.includes(before) ? 'p' : ''
  const above = kindOf(pieces[index - 2], '#')
  const below = kindOf(pieces[index + 2], '$')
  return [
    `!${above}${before}${next}${below}`,
    `=${above}${before}${next}`,
    `<${before}${next}`,
    `>${next}${below}`,
    `*${before}${place}`,
    `/${place}${lastVowel}`,
    place + behind + harmony,
    place + behind,
    place,
  ]
}

function consonantContexts(
  pieces: readonly string[],
  index: number,
  lastVowel: string,
  harmony: string,
): string[] {
  const [before, next] = edges(pieces, index)
  const behind = lastVowel === '' ? '^' : VOWEL.test(before) ? '' : 'c'
  const ahead = next === '$' ? '$' : PALATAL.test(next) ? 'i' : VOWEL.test(next) ? 'v' : 'c'
  return [
    `!${next}${pieces[index + 2]?.charAt(0) ?? '$'}`,
    `=${before}${next}`,
    `>${next}${behind}`,
    `<${before}${ahead}`,
    ahead + behind + harmony,
    ahead + behind,
    ahead,
  ]
}

/** The letters that touch a sign; # and $ stand for the edges of the word. */
function edges(pieces: readonly string[], index: number): [before: string, next: string] {
  return [pieces[index - 1]?.at(-1) ?? '#', pieces[index + 1]?.charAt(0) ?? '$']
}

/** C consonant, V short vowel, L long vowel. */
function kindOf(piece: string | undefined, edge: string): string {
  if (piece === undefined) return edge
  return VOWEL.test(piece) ? (piece.length > 1 ? 'L' : 'V') : 'C'
}
