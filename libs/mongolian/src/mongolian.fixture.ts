import fc from 'fast-check'

/** Every Hudum letter. */
export const LETTERS = Array.from({ length: 35 }, (_, i) => String.fromCharCode(0x1820 + i))
export const SELECTORS = ['\u180b', '\u180c', '\u180d', '\u180f']
export const CONTROLS = [...SELECTORS, '\u180a', '\u180e', '\u200c', '\u200d', '\u202f']
const STRANGERS = [
  '\ud800',
  '\udc00',
  '\ue000',
  '\ue300',
  '\uf8ff',
  '\ufe10',
  '\u200b',
  '\ufeff',
  '\u1879',
  '\u1889',
  'A',
  'ө',
  '科',
  ' ',
  '\n',
  '\u0301',
  '\ud83d\ude00',
]

const letter = fc.constantFrom(...LETTERS)
const control = fc.constantFrom(...CONTROLS)

/** Words of Hudum letters alone. */
export const word = fc.array(letter, { minLength: 1, maxLength: 10 }).map((parts) => parts.join(''))

/** Letters and controls in every order, most of which no font can draw. */
export const scribble = fc
  .array(fc.oneof({ weight: 3, arbitrary: letter }, { weight: 2, arbitrary: control }), { maxLength: 14 })
  .map((parts) => parts.join(''))

/** Anything: lone surrogates, private-use runs of all vendors, other scripts, controls in every order. */
export const anything = fc
  .array(
    fc.oneof(
      letter,
      control,
      fc.constantFrom(...STRANGERS),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.integer({ min: 0xe000, max: 0xe811 }).map((unit) => String.fromCharCode(unit)),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

/** Syllables as the orthography builds them: consonant, vowel of one harmony, perhaps a coda. */
export const plausibleWord = fc
  .tuple(
    fc.constantFrom('ᠠᠣᠤᠢ', 'ᠡᠥᠦᠢ'),
    fc.array(
      fc.tuple(fc.constantFrom(...'ᠨᠪᠬᠭᠮᠯᠰᠱᠲᠳᠴᠵᠶᠷ'), fc.nat(3), fc.constantFrom('', '', ...'ᠨᠩᠪᠭᠮᠯᠰᠷ')),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([vowels, syllables]) =>
    syllables
      .map(
        ([onset, vowel, coda], index) =>
          onset + vowels.charAt(vowel) + (index === syllables.length - 1 ? coda : ''),
      )
      .join(''),
  )
