import { hudum } from '../text/hudum.ts'

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
 * `kind after back front`, letters as in `text/hudum.ts`. Facts: school grammar of written Mongolian as tabulated in @gege-mn/mongol-bichig (MIT) and
 * in the Hudum particle list of Unicode Technical Note 57 v4; every form was compared with that package.
 */
const ROWS = `
genitive vowel yin yin
genitive n u ü
genitive consonant-not-n un ün
accusative vowel yi yi
accusative consonant i i
dative soft du dü
dative hard tu tü
dative-full soft dur dür
dative-full hard tur tür
ablative any aca ece
instrumental vowel bar ber
instrumental consonant iyar iyer
comitative any tai tei
comitative-full any lug-a lüge
reflexive vowel ban ben
reflexive consonant iyan iyen
plural vowel nugud nügüd
plural consonant ud üd
plural-persons any nar ner
dative-reflexive soft dagan degen
dative-reflexive hard tagan tegen
ablative-reflexive any acagan ecegen
comitative-reflexive any taigan teigen
genitive-reflexive any yugan yügen
genitive-reflexive n nugan nügen
dative-third soft duni düni
dative-third hard tuni tüni
locative-adjective soft daqi deqi
locative-adjective hard taqi teqi
ordinal any dugar düger
third-person any ni ni
first-person any mini mini
second-person any cini cini
emphatic any cu cü
affirmative any da de
habitual any dag deg
limiting any la le
copula any yüm yüm
copula-past any yümsen yümsen
possession any qi qi
possession-plural any qin qin
`

function parse(row: string): Suffix {
  const [kind, after, back = '', front = ''] = row.split(' ')
  return { kind: kind as SuffixKind, after: after as Ending, back: hudum(back), front: hudum(front) }
}

/** All suffixes that a connector joins to their stem, in the order of the grammar. */
export const suffixes: readonly Suffix[] = /* @__PURE__ */ ROWS.trim().split('\n').map(parse)
