import type { SuffixKind } from '../suffix/table.ts'
import { cyrillic } from '../text/cyrillic.ts'

/** A case ending of Cyrillic Mongolian. */
export interface CyrillicEnding {
  readonly ending: string
  readonly kind: SuffixKind
  /** The stem shows its hidden ᠨ before this ending. */
  readonly hiddenN: boolean
  /** How far the rules may believe it without a word list: few words end so by themselves, some do, most do. */
  readonly trust: 'telling' | 'doubtful' | 'common'
}

/**
 * `kind endings`, letters as in text/cyrillic.ts; V stands for а о э ө, * marks the telling, ? the doubtful ones, + the
 * hidden ᠨ.
 */
const ROWS = [
  'genitive iyn* In* giyn* niy+* nI+* iy I n',
  'accusative iyg* Ig* g',
  'ablative VVs* gVVs* nVVs+*',
  'ablative-reflexive VVsVV*',
  'instrumental VVr* gVVr*',
  'comitative tay* tey* toy*',
  'comitative-reflexive taygaa* teygee* toygoo*',
  'dative-reflexive dVV* tVV* ndVV+*',
  'dative d? t? Vd? Vt? nd+ Vnd+?',
  "locative-adjective dah'* deh'* tah'* teh'*",
  'plural uud* üüd* nuud* nüüd*',
  'reflexive gVV VV',
]

function expand(row: string): CyrillicEnding[] {
  const [kind, ...patterns] = row.split(' ')
  return patterns.flatMap((pattern) => {
    const [, body = '', marks = ''] = /^([^+*?]*)([+*?]*)$/.exec(pattern) ?? []
    const forms = body.includes('V') ? [...'aoeö'].map((vowel) => body.replaceAll('V', vowel)) : [body]
    return forms.map((form) => ({
      ending: cyrillic(form),
      kind: kind as SuffixKind,
      hiddenN: marks.includes('+'),
      trust: marks.includes('*') ? 'telling' : marks.includes('?') ? 'doubtful' : 'common',
    }))
  })
}

const endings = /* @__PURE__ */ ROWS.flatMap(expand).sort((a, b) => b.ending.length - a.ending.length)

export interface CyrillicSplit {
  /** What the stem may be, the likeliest first: the ending swallows short vowels and ь. */
  readonly stems: readonly string[]
  readonly kind: SuffixKind
  readonly suffix: CyrillicEnding
}

const VOWEL = /[аоуэөүияеёюыйь]/

/** Ways to part a lower-case Cyrillic word into stem and case ending, longest ending first. */
export function splitCyrillic(word: string): CyrillicSplit[] {
  const found: CyrillicSplit[] = []
  for (const suffix of endings) {
    if (!word.endsWith(suffix.ending)) continue
    const stem = word.slice(0, word.length - suffix.ending.length)
    if (stem.length >= 2 && VOWEL.test(stem)) found.push({ stems: stemsOf(stem), kind: suffix.kind, suffix })
  }
  return found
}

function stemsOf(stem: string): string[] {
  const stems = [stem]
  const tone = /[аоэө](?=[^аоэө]*$)/.exec(stem)?.[0] ?? (/[уыя]/.test(stem) ? 'а' : 'э')
  if (!/[^аоуэөүияеёюыйьъ]$/.test(stem)) return stems
  stems.push(stem + tone, `${stem}ь`, `${stem}и`)
  const cluster = /^(.*[^аоуэөүияеёюыйьъ])([^аоуэөүияеёюыйьъ])$/.exec(stem)
  if (cluster) stems.push(`${cluster[1]}${tone}${cluster[2]}`, `${cluster[1]}и${cluster[2]}`)
  return stems
}
