/** vpmc: scholarly; ala-lc: libraries; sasm: place names of the PRC; mns: Cyrillic. */
export type Scheme = 'vpmc' | 'ala-lc' | 'sasm' | 'sasm-marked' | 'mns'

/** Which romanization is meant; there is no default, since none is everybody’s. */
export interface SchemeOptions {
  readonly scheme: Scheme
}

/** A way to write the Hudum letters, in the order of the block. */
export interface LetterTable {
  /** U+1820–1842, one sign each, parted by spaces. */
  readonly letters: string
  /** ᠬ and ᠭ in front words; the list above holds their back signs. */
  readonly frontVelars: readonly [string, string]
  /** FVS1–FVS4. */
  readonly selectors: readonly [string, string, string, string]
  /** Mongolian signs and their Latin ones. */
  readonly signs: readonly (readonly [string, string])[]
  /** Other spellings accepted on the way back. */
  readonly aliases: Readonly<Record<string, string>>
}

/** Parts two letters that would be read as one, e.g. ᠨ’ᠭ from ᠩ: an addition of ours that no scheme has. */
export const PARTING = '\u2019'

const LOANS = 'f k̇ kh'
const RARE = 'h zr lh zh ḣ'

/**
 * Romanization of the Vladimirtsov–Poppe–Mostaert–Cleaves tradition. It names no sign for ᠺ ᠻ ᠿ ᡀ ᡁ ᡂ (U+183A, 183B,
 * 183F–1842); those are taken from ALA-LC. Selectors, which it ignores, are raised digits so that the way back is exact.
 */
export const VPMC: LetterTable = {
  letters: `a e i o u ö ü ė n ng b p q γ m l s š t d č ǰ y r v ${LOANS} c z ${RARE}`,
  frontVelars: ['k', 'g'],
  selectors: ['¹', '²', '³', '⁴'],
  signs: [
    ['᠁', '...'],
    ['᠂', ','],
    ['᠃', '.'],
    ['᠄', ':'],
  ],
  aliases: { gh: 'γ', ch: 'č', sh: 'š', j: 'ǰ', w: 'v', ġ: 'γ', é: 'ė' },
}

/**
 * ALA-LC table for Mongolian in vertical script, version of 2025-11-29 (facts as in lcnetdev/scriptshifter, CC0).
 * It leaves FVS4 open; a raised 4 fills the place.
 */
export const ALA_LC: LetterTable = {
  letters: `a e i o u ȯ u̇ ė n ng b p q ġ m l s ś t d c j y r v ${LOANS} tṡ z ${RARE}`,
  frontVelars: ['k', 'g'],
  selectors: ["'", '"', '`', '⁴'],
  signs: [
    ['᠁', '...'],
    ['᠂', ','],
    ['᠃', '..'],
    ['᠄', ':'],
    ['᠅', '+'],
    ['《', '<<'],
    ['》', '>>'],
    ['·', '*'],
  ],
  aliases: { w: 'v' },
}

/** 少数民族语地名汉语拼音字母音译转写法 (SASM 1976/1978), general form: one sign for ᠣ ᠥ, for ᠤ ᠦ, for ᠬ ᠾ, for ᠡ ᠧ. */
export const SASM = 'a e i o u o u e n ng b p h g m l s x t d q j y r w f k k c z h r lh zh ch'

/** The same with ô û for the back vowels, as printed on maps where it matters. */
export const SASM_MARKED = SASM.replace('o u', 'ô û')
