/**
 * Words whose shapes no letter rule gives (GB/T 25914-2023, appendix D): two-letter words and suffixes.
 * Each entry is `letters glyphs`, letters as Unicode, glyphs as the last two digits of their code
 * (E2xx, or E3xx written with a leading `3`).
 */
const SUFFIXES = [
  'ᠠ 6A',
  'ᠡ 74',
  'ᠠᠴᠠ 67 317 68',
  'ᠠᠴᠠᠭᠠᠨ 67 317 6C EA 6C B5',
  'ᠢ 82',
  'ᠢᠶᠠᠷ 80 321 6C 325',
  'ᠢᠶᠡᠷ 80 321 76 325',
  'ᠢᠶᠠᠨ 80 321 6C B5',
  'ᠢᠶᠡᠨ 80 321 76 B5',
  'ᠤ 8D',
  'ᠦ A3',
  'ᠤᠨ 92 B5',
  'ᠦᠨ AC B5',
  'ᠤᠳ 92 311',
  'ᠦᠳ AC 311',
  'ᠴᠤ 315 8D',
  'ᠴᠦ 315 A3',
  'ᠲᠤ 309 8D',
  'ᠲᠦ 309 A3',
  'ᠲᠦᠷ 309 AB 325',
  'ᠲᠦᠨᠢ 309 AB B7 7B',
  'ᠶᠦᠭᠡᠨ 31E AB EB 77 B5',
  'ᠯᠦᠭᠡ F8 AB EB 75',
  'ᠨᠦᠭᠦᠳ B3 AB ED AC 311',
  'ᠨᠦᠭᠡᠨ B3 AB EB 76 B5',
  'ᠶᠦᠮ 31E AB F3',
  'ᠶᠦᠮᠰᠡᠨ 31E AB F5 301 76 B5',
  'ᠬᠦ D4 A7',
  'ᠶᠢ 321 7B',
  'ᠶᠢᠨ 321 7E B5',
  'ᠳᠠᠭᠠᠨ 310 6C EA 6C B5',
  'ᠳᠡᠭᠡᠨ 310 76 EB 77 B5',
  'ᠳᠤ 310 8D',
  'ᠳᠦ 310 A3',
  'ᠳᠠᠭ 310 6C E7',
  'ᠳᠡᠭ 310 76 E8',
  'ᠳᠠᠬᠢ 310 6C DA 7C',
  'ᠳᠡᠬᠢ 310 76 DA 7C',
  'ᠳᠤᠷ 310 91 325',
  'ᠳᠦᠷ 310 AB 325',
  'ᠳᠤᠨᠢ 310 91 B7 7B',
  'ᠳᠦᠨᠢ 310 AB B7 7B',
  'ᠳᠤᠭᠠᠷ 310 91 EC 6C 325',
  'ᠳᠦᠭᠡᠷ 310 AB EB 76 325',
  'ᠳᠠ 310 68',
  'ᠳᠡ 310 73',
  'ᠤᠤ 92 8D',
  'ᠦᠦ AC A3',
]

const WORDS = ['ᠤᠤ 92 8D', 'ᠦᠦ AC A3', 'ᠪᠦᠦ C2 AC A3', 'ᠱᠢ 303 7B']

/** Two-letter words: consonant, its glyph before ᠠ ᠡ, its glyph before ᠣ ᠤ ᠥ ᠦ, the shape class that picks the vowel. */
const PAIRS = [
  'ᠨ B3 B3 plain',
  'ᠮ F2 F1 plain',
  'ᠯ F8 F7 plain',
  'ᠰ FE FD plain',
  'ᠱ 304 303 plain',
  'ᠲ 309 308 plain',
  'ᠳ 310 310 plain',
  'ᠴ 315 315 plain',
  'ᠵ 31A 319 plain',
  'ᠶ 31E 31E plain',
  'ᠷ 322 323 plain',
  'ᠸ 329 329 plain',
  'ᠼ 33F 33F plain',
  'ᠽ 342 342 plain',
  'ᠾ 345 345 plain',
  'ᠿ 348 348 plain',
  'ᡀ 34B 34B plain',
  'ᡁ 34E 34E plain',
  'ᡂ 34F 34F plain',
  'ᠪ C1 C2 bow',
  'ᠫ C8 C9 bow',
  'ᠹ 32D 32E bow',
  'ᠺ 333 334 bow',
  'ᠻ 339 33A bow',
]

/** The two letters that change between back and front: glyph before ᠠ, before ᠣ ᠤ, before ᠡ, before ᠥ ᠦ. */
const VELARS = ['ᠬ D2 CE D0 D4', 'ᠭ E4 E1 E3 E6']

const PLAIN_VOWELS = ['ᠠ 68', 'ᠡ 73', 'ᠣ 86', 'ᠤ 8E', 'ᠥ 97', 'ᠦ A4']
const BOW_VOWELS = ['ᠠ 6B', 'ᠡ 75', 'ᠣ 87', 'ᠤ 8F', 'ᠥ 98', 'ᠦ A5']

function code(short: string): string {
  return String.fromCharCode(0xe000 + Number.parseInt(short.padStart(3, '2'), 16))
}

function entry(line: string): [string, string] {
  const [letters = '', ...glyphs] = line.split(' ')
  return [letters, glyphs.map(code).join('')]
}

function pairs(): [string, string][] {
  const found: [string, string][] = [entry('ᠳᠢ 310 7B'), entry('ᠳᠧ 310 AF')]
  for (const line of PAIRS) {
    const [letter = '', open = '', round = '', kind] = line.split(' ')
    for (const vowel of kind === 'bow' ? BOW_VOWELS : PLAIN_VOWELS) {
      const [sign, glyph] = entry(vowel)
      found.push([letter + sign, code(sign === 'ᠠ' || sign === 'ᠡ' ? open : round) + glyph])
    }
  }
  for (const line of VELARS) {
    const [letter = '', ...before] = line.split(' ')
    const order = ['ᠠ', 'ᠣᠤ', 'ᠡ', 'ᠥᠦ']
    for (let i = 0; i < 6; i++) {
      const [sign, glyph] = entry((i === 0 || i === 2 || i === 3 ? PLAIN_VOWELS : BOW_VOWELS)[i] ?? '')
      const place = order.findIndex((signs) => signs.includes(sign))
      found.push([letter + sign, code(before[place] ?? '') + glyph])
    }
  }
  return found
}

/** Connector plus letters, keyed by the letters alone. */
export const fixedSuffixes = /* @__PURE__ */ new Map(SUFFIXES.map(entry))

/** Whole words, keyed by their letters. */
export const fixedWords = /* @__PURE__ */ new Map([...pairs(), ...WORDS.map(entry)])

/** The same words keyed by their glyphs, the suffixes led by E263. */
export const fixedGlyphs = /* @__PURE__ */ new Map(
  [...fixedWords]
    .map(([letters, glyphs]) => [glyphs, letters] as const)
    .concat([...fixedSuffixes].map(([letters, glyphs]) => [`\ue263${glyphs}`, `\u180e${letters}`] as const)),
)
