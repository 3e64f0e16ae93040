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

/** One allomorph pair of a suffix. */
export interface Suffix {
  readonly kind: SuffixKind
  readonly after: Ending
  /** Letters without the connector: for back stems, for front stems (the same where harmony does not matter). */
  readonly back: string
  readonly front: string
}

/**
 * `kind after letters, after letters …`: the back forms, letters as in `text/hudum.ts`; front forms have front vowels.
 * Facts: school grammar of written Mongolian as tabulated in @gege-mn/mongol-bichig (MIT) and
 * in the Hudum particle list of Unicode Technical Note 57 v4; every form was compared with that package.
 */
const ROWS = `
genitive vowel yin,n u,consonant-not-n un
accusative vowel yi,consonant i
dative soft du,hard tu
dative-full soft dur,hard tur
ablative any aca
instrumental vowel bar,consonant iyar
comitative any tai
comitative-full any lug-a
reflexive vowel ban,consonant iyan
plural vowel nugud,consonant ud
plural-persons any nar
dative-reflexive soft dagan,hard tagan
ablative-reflexive any acagan
comitative-reflexive any taigan
genitive-reflexive any yugan,n nugan
dative-third soft duni,hard tuni
locative-adjective soft daqi,hard taqi
ordinal any dugar
third-person any ni
first-person any mini
second-person any cini
emphatic any cu
affirmative any da
habitual any dag
limiting any la
copula any yüm
copula-past any yümsen
possession any qi
possession-plural any qin
`

/** Of all front forms only ᠯᠦᠭᠡ keeps its ᠡ joined. */
const toFront: Readonly<Record<string, string>> = { a: 'e', u: 'ü', '-': '' }

function parse(row: string): Suffix[] {
  const kind = row.slice(0, row.indexOf(' ')) as SuffixKind
  return row
    .slice(kind.length + 1)
    .split(',')
    .map((form) => {
      const [after, back = ''] = form.split(' ')
      const front = back.replace(/[au-]/g, (sign) => toFront[sign] ?? sign)
      return { kind, after: after as Ending, back: hudum(back), front: hudum(front) }
    })
}

/**
 * All suffixes that a connector joins to their stem, in the order of the grammar: 41 pairs of letters without connector.
 *
 * Source: @gege-mn/mongol-bichig (MIT) and Unicode Technical Note 57 v4, compared form by form.
 *
 * @example
 * suffixes.find(({ kind }) => kind === 'ablative')?.front // → 'ᠡᠴᠡ'
 */
export const suffixes: readonly Suffix[] = /* @__PURE__ */ ROWS.trim().split('\n').flatMap(parse)
