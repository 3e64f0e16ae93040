import type { Sign } from './weighted.ts'

const SIGN =
  /яа|яу|ёо|юу|юү|еэ|еө|иа|ио|иу|иэ|иө|иү|ия|ие|ию|ий|аа|оо|уу|ээ|өө|үү|ай|ой|уй|эй|үй|өй|аю|аё|ая|нг|./gs
const VOWEL = /^[аоуэөүияеёюыйьъ]/
const PALATAL_NEXT = /^[ияёюеьы]/

/** Whether a Cyrillic word takes back letters ᠠ ᠣ ᠤ: its first telling vowel is а о у я ё or ы. */
export function isBackCyrillic(word: string): boolean {
  const vowel = /[аоуэөүяёю]/.exec(word)?.[0]
  if (vowel === undefined) return word.includes('ы')
  return 'аоуяё'.includes(vowel) || (vowel === 'ю' && !/[эөү]/.test(word))
}

/** Cuts a lower-case Cyrillic word into signs (long vowels and diphthongs are one) with their contexts. */
export function cyrillicSigns(word: string): Sign[] {
  const pieces = word.match(SIGN) ?? []
  const harmony = isBackCyrillic(word) ? 'B' : 'F'
  let vowelSeen = false
  return pieces.map((text, index) => {
    const context = contextOf(pieces, index, vowelSeen)
    vowelSeen ||= VOWEL.test(text)
    return {
      text,
      contexts: [`${text} ${context}.${harmony}`, `${text} ${context}`, `${text} ${context.charAt(0)}`, text],
    }
  })
}

function contextOf(pieces: readonly string[], index: number, vowelSeen: boolean): string {
  const text = pieces[index] ?? ''
  const next = pieces[index + 1]
  const before = pieces[index - 1]
  if (VOWEL.test(text)) {
    const place = !vowelSeen ? '^' : next === undefined ? '$' : 'm'
    if (before === undefined) return `${place}#`
    return 'шчжй'.includes(before) ? `${place}p` : place
  }
  const place = next === undefined ? '$' : VOWEL.test(next) ? (PALATAL_NEXT.test(next) ? 'i' : 'v') : 'c'
  if (!vowelSeen) return `${place}^`
  return before !== undefined && VOWEL.test(before) ? place : `${place}c`
}
