/** What a suffix does; the names are those of school grammars. */
export type SuffixKind =
  | 'genitive'
  | 'accusative'
  | 'dative'
  | 'dative-full'
  | 'ablative'
  | 'instrumental'
  | 'comitative'
  | 'comitative-full'
  | 'reflexive'
  | 'plural'
  | 'plural-persons'
  | 'dative-reflexive'
  | 'ablative-reflexive'
  | 'comitative-reflexive'
  | 'genitive-reflexive'
  | 'dative-third'
  | 'locative-adjective'
  | 'ordinal'
  | 'third-person'
  | 'first-person'
  | 'second-person'
  | 'emphatic'
  | 'affirmative'
  | 'habitual'
  | 'limiting'
  | 'copula'
  | 'copula-past'
  | 'possession'
  | 'possession-plural'

/** Where an allomorph stands: behind what its stem ends in. soft = vowel ᠨ ᠩ ᠮ ᠯ, hard = every other consonant. */
export type Ending = 'any' | 'vowel' | 'n' | 'consonant' | 'consonant-not-n' | 'soft' | 'hard'

export interface Suffix {
  readonly kind: SuffixKind
  readonly after: Ending
  /** Letters without the connector: for back stems, for front stems (the same where harmony does not matter). */
  readonly back: string
  readonly front: string
}

/**
 * `kind after back front`. Facts: school grammar of written Mongolian as tabulated in @gege-mn/mongol-bichig (MIT) and
 * in the Hudum particle list of Unicode Technical Note 57 v4; every form was compared with that package.
 */
const ROWS = `
genitive vowel ᠶᠢᠨ ᠶᠢᠨ
genitive n ᠤ ᠦ
genitive consonant-not-n ᠤᠨ ᠦᠨ
accusative vowel ᠶᠢ ᠶᠢ
accusative consonant ᠢ ᠢ
dative soft ᠳᠤ ᠳᠦ
dative hard ᠲᠤ ᠲᠦ
dative-full soft ᠳᠤᠷ ᠳᠦᠷ
dative-full hard ᠲᠤᠷ ᠲᠦᠷ
ablative any ᠠᠴᠠ ᠡᠴᠡ
instrumental vowel ᠪᠠᠷ ᠪᠡᠷ
instrumental consonant ᠢᠶᠠᠷ ᠢᠶᠡᠷ
comitative any ᠲᠠᠢ ᠲᠡᠢ
comitative-full any ᠯᠤᠭ\u180eᠠ ᠯᠦᠭᠡ
reflexive vowel ᠪᠠᠨ ᠪᠡᠨ
reflexive consonant ᠢᠶᠠᠨ ᠢᠶᠡᠨ
plural vowel ᠨᠤᠭᠤᠳ ᠨᠦᠭᠦᠳ
plural consonant ᠤᠳ ᠦᠳ
plural-persons any ᠨᠠᠷ ᠨᠡᠷ
dative-reflexive soft ᠳᠠᠭᠠᠨ ᠳᠡᠭᠡᠨ
dative-reflexive hard ᠲᠠᠭᠠᠨ ᠲᠡᠭᠡᠨ
ablative-reflexive any ᠠᠴᠠᠭᠠᠨ ᠡᠴᠡᠭᠡᠨ
comitative-reflexive any ᠲᠠᠢᠭᠠᠨ ᠲᠡᠢᠭᠡᠨ
genitive-reflexive any ᠶᠤᠭᠠᠨ ᠶᠦᠭᠡᠨ
genitive-reflexive n ᠨᠤᠭᠠᠨ ᠨᠦᠭᠡᠨ
dative-third soft ᠳᠤᠨᠢ ᠳᠦᠨᠢ
dative-third hard ᠲᠤᠨᠢ ᠲᠦᠨᠢ
locative-adjective soft ᠳᠠᠬᠢ ᠳᠡᠬᠢ
locative-adjective hard ᠲᠠᠬᠢ ᠲᠡᠬᠢ
ordinal any ᠳᠤᠭᠠᠷ ᠳᠦᠭᠡᠷ
third-person any ᠨᠢ ᠨᠢ
first-person any ᠮᠢᠨᠢ ᠮᠢᠨᠢ
second-person any ᠴᠢᠨᠢ ᠴᠢᠨᠢ
emphatic any ᠴᠤ ᠴᠦ
affirmative any ᠳᠠ ᠳᠡ
habitual any ᠳᠠᠭ ᠳᠡᠭ
limiting any ᠯᠠ ᠯᠡ
copula any ᠶᠦᠮ ᠶᠦᠮ
copula-past any ᠶᠦᠮᠰᠡᠨ ᠶᠦᠮᠰᠡᠨ
possession any ᠬᠢ ᠬᠢ
possession-plural any ᠬᠢᠨ ᠬᠢᠨ
`

function parse(row: string): Suffix {
  const [kind, after, back = '', front = ''] = row.split(' ')
  return { kind: kind as SuffixKind, after: after as Ending, back, front }
}

/** All suffixes that a connector joins to their stem, in the order of the grammar. */
export const suffixes: readonly Suffix[] = /* @__PURE__ */ ROWS.trim().split('\n').map(parse)
