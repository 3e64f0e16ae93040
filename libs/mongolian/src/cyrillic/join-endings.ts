import type { SplitSuffix } from '../suffix/split.ts'
import type { SuffixKind } from '../suffix/table.ts'
import { cyrillic } from '../text/cyrillic.ts'

/** An ending looks at the last vowel and the last letters before it, which lie well within these. */
const LOOK_BACK = 48

/** Puts Cyrillic case endings behind a Cyrillic stem; a suffix no table knows is left in its own script. */
export function joinEndings(stem: string, suffixes: readonly SplitSuffix[]): string {
  let done = ''
  let end = stem
  for (const { kinds, text } of suffixes) {
    const kind = kinds[0]
    end =
      kind === undefined
        ? `${end}\u180e${text}`
        : withEnding(SWALLOWING.test(kind) ? swallow(end) : end, kind)
    // Chains no language has: what lies far back is left alone, so that the work grows with the length only.
    if (end.length > 2 * LOOK_BACK) {
      done += end.slice(0, -LOOK_BACK)
      end = end.slice(-LOOK_BACK)
    }
  }
  return done + end
}

/** Kinds whose endings begin with a vowel. */
const SWALLOWING = /^(genitive|accusative|ablative|instrumental|reflexive|plural$)/
const LAST_SHORT = /([аоуэөүийя][бвгджзлмнрстхцчш])([аоэө]|(?<=[жчш])и)([бвгджзлмнрстхцчш])$/

/** The short vowel between two single consonants falls before an ending with a vowel: ажил ажлаас, not монгол. */
function swallow(word: string): string {
  return word.replace(LAST_SHORT, '$1$3')
}

/**
 * `kind ending`, letters as in text/cyrillic.ts: V is the vowel of the ending (а о э ө), O the same without ө, A U stand for
 * а у or э ү, D for т behind г р с, with a vowel for д behind д т х …, for д elsewhere, _ is a space. Before + and = a last short vowel or ь falls; г parts a
 * long one from an ending with +, н from one with =. Source: school grammar of Cyrillic Mongolian.
 */
const ENDINGS = `
dative D
dative-full D
ablative +VVs
instrumental +VVr
reflexive +VV
comitative tOy
comitative-full _lUgAA
plural =UUd
plural-persons _nAr
dative-reflexive DVV
ablative-reflexive +VVsVV
comitative-reflexive tOygOO
genitive-reflexive +VV
dative-third D_n'
locative-adjective _dAh'
ordinal dUgAAr
third-person _n'
first-person _min'
second-person _qin'
emphatic _q
affirmative _dAA
habitual dAg
limiting _l
copula _Wm
copula-past _WmsAn
possession h
possession-plural hAn
`

const endings = /* @__PURE__ */ new Map(
  ENDINGS.trim()
    .split('\n')
    .map((row) => row.split(' ') as [SuffixKind, string]),
)

/** A Cyrillic word with one ending. */
export function withEnding(word: string, kind: SuffixKind): string {
  const vowel = /[аоуэөүяеёюы](?=[^аоуэөүяеёюы]*$)/.exec(word)?.[0] ?? 'э'
  const back = 'аоуяёюы'.includes(vowel)
  const tone = 'оё'.includes(vowel) ? 'о' : vowel === 'ө' ? 'ө' : back ? 'а' : 'э'
  const long = /(аа|оо|уу|ээ|өө|үү|[аоуэүи]й|[яеё]|ю)$/.test(word)
  const bare = long ? word : word.replace(/[аоуэөүияеёюыйь]$/, '')
  const narrow = back && !/[ьижчшг]$/.test(word) ? 'ы' : 'ий'
  if (kind === 'genitive') return long ? `${word}н` : bare + narrow + (word.endsWith('н') ? '' : 'н')
  if (kind === 'accusative') return long ? `${word}г` : `${bare}${narrow}г`
  const choice: Readonly<Record<string, string>> = {
    V: tone,
    O: tone === 'ө' ? 'э' : tone,
    A: back ? 'а' : 'э',
    U: back ? 'у' : 'ү',
    D: /[жчш]$/.test(word)
      ? 'ид'
      : /[дзтхц]$|[лнр]с$/.test(word)
        ? `${tone}д`
        : /[грс]$/.test(word)
          ? 'т'
          : 'д',
    _: ' ',
  }
  const ending = cyrillic((endings.get(kind) ?? '').replace(/[VOAUD_]/g, (sign) => choice[sign] ?? sign))
  if (/^[+=]/.test(ending)) return bare + (long ? (ending.startsWith('+') ? 'г' : 'н') : '') + ending.slice(1)
  return word + ending
}
