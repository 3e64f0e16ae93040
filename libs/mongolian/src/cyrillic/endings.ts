import type { SuffixKind } from '../suffix/table.ts'

/** A case ending of Cyrillic Mongolian. */
export interface CyrillicEnding {
  readonly ending: string
  readonly kind: SuffixKind
  /** The stem shows its hidden ᠨ before this ending. */
  readonly hiddenN: boolean
  /** How far the rules may believe it without a word list: few words end so by themselves, some do, most do. */
  readonly trust: 'telling' | 'doubtful' | 'common'
}

/** `kind endings`; V stands for а о э ө, * marks the telling, ? the doubtful ones, n the hidden ᠨ. */
const ROWS = [
  'genitive ийн* ын* гийн* нийn* ныn* ий ы н',
  'accusative ийг* ыг* г',
  'ablative VVс* гVVс* нVVсn*',
  'ablative-reflexive VVсVV*',
  'instrumental VVр* гVVр*',
  'comitative тай* тэй* той*',
  'comitative-reflexive тайгаа* тэйгээ* тойгоо*',
  'dative-reflexive дVV* тVV* ндVVn*',
  'dative д? т? Vд? Vт? ндn Vндn?',
  'locative-adjective дахь* дэхь* тахь* тэхь*',
  'plural ууд* үүд* нууд* нүүд*',
  'reflexive гVV VV',
]

function expand(row: string): CyrillicEnding[] {
  const [kind, ...patterns] = row.split(' ')
  return patterns.flatMap((pattern) => {
    const [, body = '', marks = ''] = /^([^n*?]*)([n*?]*)$/.exec(pattern) ?? []
    const forms = body.includes('V')
      ? ['а', 'о', 'э', 'ө'].map((vowel) => body.replaceAll('V', vowel))
      : [body]
    return forms.map((ending) => ({
      ending,
      kind: kind as SuffixKind,
      hiddenN: marks.includes('n'),
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
