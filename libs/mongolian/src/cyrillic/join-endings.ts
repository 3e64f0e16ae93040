import type { SplitSuffix } from '../suffix/split.ts'
import type { SuffixKind } from '../suffix/table.ts'

const VOWEL = /[аоуэөүияеёюыйь]/

/** Puts Cyrillic case endings behind a Cyrillic stem; a suffix no table knows is left in its own script. */
export function joinEndings(
  stem: string,
  kinds: readonly (SuffixKind | undefined)[],
  suffixes: readonly SplitSuffix[],
): string {
  return kinds.reduce<string>((word, kind, index) => {
    if (kind === undefined) return `${word}\u180e${suffixes[index]?.text ?? ''}`
    return endingOf(word, kind)
  }, stem)
}

interface Shape {
  /** а о э ө: the vowel of the ending. */
  readonly tone: string
  readonly back: boolean
  readonly endsInVowel: boolean
  readonly endsInLong: boolean
  readonly endsInN: boolean
  readonly afterPalatal: boolean
}

function shapeOf(word: string): Shape {
  const last = [...word].reverse().find((letter) => /[аоуэөүяеёюы]/.test(letter)) ?? 'э'
  const back = 'аоуяёюы'.includes(last)
  return {
    tone: 'оё'.includes(last) ? 'о' : last === 'ө' ? 'ө' : back ? 'а' : 'э',
    back,
    endsInVowel: VOWEL.test(word.charAt(word.length - 1)),
    endsInLong: /(аа|оо|уу|ээ|өө|үү|[аоуэүи]й|[яеёю])$/.test(word),
    endsInN: word.endsWith('н'),
    afterPalatal: /[ьижчшг]$/.test(word),
  }
}

/** A last short vowel or ь gives way to the vowel of an ending. */
function bare(word: string, shape: Shape): string {
  return shape.endsInVowel && !shape.endsInLong ? word.slice(0, -1) : word
}

function endingOf(word: string, kind: SuffixKind): string {
  const shape = shapeOf(word)
  const { tone, back, endsInLong } = shape
  const long = tone + tone
  const glide = endsInLong ? `${word}г` : bare(word, shape)
  const narrow = back && !shape.afterPalatal
  switch (kind) {
    case 'genitive':
      if (endsInLong) return `${word}н`
      return bare(word, shape) + (narrow ? (shape.endsInN ? 'ы' : 'ын') : shape.endsInN ? 'ий' : 'ийн')
    case 'accusative':
      return endsInLong ? `${word}г` : bare(word, shape) + (narrow ? 'ыг' : 'ийг')
    case 'dative':
    case 'dative-full':
      return word + (/[грс]$/.test(word) ? 'т' : 'д')
    case 'ablative':
      return `${glide}${long}с`
    case 'instrumental':
      return `${glide}${long}р`
    case 'reflexive':
      return glide + long
    case 'comitative':
      return `${word}т${tone === 'о' ? 'ой' : back ? 'ай' : 'эй'}`
    case 'comitative-full':
      return `${word} л${back ? 'угаа' : 'үгээ'}`
    case 'plural':
      return `${bare(word, shape)}${endsInLong ? 'н' : ''}${back ? 'ууд' : 'үүд'}`
    case 'plural-persons':
      return `${word} н${back ? 'ар' : 'эр'}`
    case 'dative-reflexive':
      return `${word}${/[грс]$/.test(word) ? 'т' : 'д'}${long}`
    case 'ablative-reflexive':
      return `${glide}${long}с${long}`
    case 'comitative-reflexive':
      return `${word}т${tone === 'о' ? 'ойгоо' : back ? 'айгаа' : 'эйгээ'}`
    case 'genitive-reflexive':
      return `${glide}${long}`
    default:
      return word + ((back ? undefined : APART[kind]?.[1]) ?? APART[kind]?.[0] ?? '')
  }
}

/** What Cyrillic writes the same behind every stem: for back stems, for front stems if those differ. */
const APART: Readonly<Partial<Record<SuffixKind, readonly [back: string, front?: string]>>> = {
  'dative-third': ['д нь'],
  'locative-adjective': [' дахь', ' дэхь'],
  ordinal: ['дугаар', 'дүгээр'],
  'third-person': [' нь'],
  'first-person': [' минь'],
  'second-person': [' чинь'],
  emphatic: [' ч'],
  affirmative: [' даа', ' дээ'],
  habitual: ['даг', 'дэг'],
  limiting: [' л'],
  copula: [' юм'],
  'copula-past': [' юмсан', ' юмсэн'],
  possession: ['х'],
  'possession-plural': ['хан', 'хэн'],
}
