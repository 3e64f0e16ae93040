import { FVS1, FVS2, FVS3, isBack, isConsonant, isFront, isSelector, MVS } from '../text/codepoints.ts'
import type { Units } from '../text/units.ts'
import { fixedGlyphs } from './fixed.ts'
import { FIRST_LETTER_GLYPH, OTHER_SPACE, SUFFIX_SPACE } from './forms.ts'
import {
  harmonyOfGlyph,
  isBackGlyph,
  isConsonantGlyph,
  isFrontGlyph,
  isIGlyph,
  isVowelGlyph,
} from './glyph-classes.ts'
import { endsWord, letterOf, longReading, readingOf, startsWord } from './glyph-readings.ts'
import { signOfGlyph } from './punctuation.ts'

const SPACE = 0x20
const LONGEST_FIXED = 8
/** Letter, selector, two nirugu, a space: no glyph is read as more units. */
const MOST_UNITS = 6

/** Reads one run of glyphs back into letters; the object is reused from word to word. */
export class GlyphReader {
  private readonly text: string
  private readonly out: Units
  private start = 0
  private end = 0
  private from = 0
  /** +1 back, −1 front, 0 not told yet; of the last vowel written. */
  private harmony = 0
  private hasBackVowel: boolean | undefined

  constructor(text: string, out: Units) {
    this.text = text
    this.out = out
  }

  readWord(start: number, end: number): void {
    const { text, out } = this
    out.reserve((end - start) * MOST_UNITS)
    const fixed = fixedReading(text, start, end)
    if (fixed !== undefined) {
      for (let k = 0; k < fixed.length; k++) out.buffer[out.length++] = fixed.charCodeAt(k)
      return
    }
    this.start = start
    this.end = end
    this.from = out.length
    this.harmony = 0
    this.hasBackVowel = undefined
    let above = 0
    let glyph = text.charCodeAt(start)
    for (let i = start + 1; i <= end; i++) {
      const below = i < end ? text.charCodeAt(i) : 0
      if (glyph < FIRST_LETTER_GLYPH) this.readSign(glyph, below)
      else this.readLetter(glyph, above, below)
      above = glyph
      // Typists left out spaces, since the final form shows the word's end.
      if (endsWord(glyph) && startsWord(below)) {
        out.buffer[out.length++] = SPACE
        above = 0
      }
      glyph = below
    }
  }

  private readSign(glyph: number, below: number): void {
    if (glyph === SUFFIX_SPACE || glyph === OTHER_SPACE) {
      this.put(glyph === SUFFIX_SPACE && below >= FIRST_LETTER_GLYPH ? MVS : SPACE)
      return
    }
    const sign = signOfGlyph(glyph) ?? ''
    for (let k = 0; k < sign.length; k++) this.put(sign.charCodeAt(k))
  }

  private readLetter(glyph: number, above: number, below: number): void {
    const position = (above >= FIRST_LETTER_GLYPH ? 2 : 0) + (below >= FIRST_LETTER_GLYPH ? 1 : 0)
    const reading = readingOf(glyph, position)
    if (reading !== 0) {
      const { out } = this
      out.buffer[out.length++] = reading
      const harmony = harmonyOfGlyph(glyph)
      if (harmony !== 0) this.harmony = harmony
    } else if (position === 3) this.readMedial(glyph, above, below)
    else if (position !== 2 || !this.readFinal(glyph)) this.putLong(glyph, position)
  }

  private put(unit: number): void {
    this.out.buffer[this.out.length++] = unit
  }

  private putLetter(letter: number, glyph: number): void {
    this.put(letter)
    const harmony = harmonyOfGlyph(glyph)
    if (harmony !== 0) this.harmony = harmony
  }

  private putLong(glyph: number, at: number): void {
    const reading = longReading(glyph, at)
    for (let k = 0; k < reading.length; k++) {
      const unit = reading.charCodeAt(k)
      this.put(unit)
      // Of the letter, not of the glyph: a lone final ᠸ is read as ᠤ.
      if (isBack(unit)) this.harmony = 1
      else if (isFront(unit)) this.harmony = -1
    }
  }

  private backInWord(): boolean {
    if (this.hasBackVowel === undefined) {
      this.hasBackVowel = false
      for (let i = this.start; i < this.end && !this.hasBackVowel; i++) {
        this.hasBackVowel = isBackGlyph(this.text.charCodeAt(i))
      }
    }
    return this.hasBackVowel
  }

  /** Medial glyphs whose reading depends on the neighbors; the rest is left to the table. */
  private readMedial(glyph: number, above: number, below: number): void {
    const letter = letterOf(glyph)
    switch (glyph) {
      case 0xe27e:
      case 0xe27f:
        if (isVowelGlyph(above) && startsLongTooth(below)) return
        this.put(letter)
        if (above <= 0xe26f && below >= 0xe2f1 && below <= 0xe2f6) this.put(FVS3)
        return
      case 0xe321:
        if (!isVowelGlyph(above) || !startsLongTooth(below)) this.putLong(glyph, 3)
        return
      case 0xe29c:
      case 0xe29d:
      case 0xe2a9:
      case 0xe2aa:
        this.putLetter(letter, glyph)
        if (!this.firstSyllable()) this.put(FVS1)
        return
      case 0xe2b8:
      case 0xe2ba:
      case 0xe2c0:
        this.put(letter)
        if (isVowelGlyph(above) && isVowelGlyph(below)) this.put(FVS2)
        return
      case 0xe2b7:
      case 0xe2b9:
      case 0xe2bf:
      case 0xe310:
      case 0xe313:
        this.put(letter)
        if (isConsonantGlyph(below)) this.put(FVS1)
        return
      case 0xe314:
        this.put(letter)
        if (isVowelGlyph(below)) this.put(FVS1)
        return
      case 0xe2d8:
      case 0xe2dc:
        this.put(isConsonantGlyph(below) ? letter + 1 : letter)
        return
      case 0xe2da:
      case 0xe2dd:
      case 0xe2df:
        if (isConsonantGlyph(below) && this.backInWord()) {
          this.put(letter + 1)
          this.put(FVS2)
        } else this.put(letter)
        return
      case 0xe2eb:
      case 0xe2ed:
      case 0xe2ef:
      case 0xe2f0:
        this.put(letter)
        if (isFrontGlyph(below) || isIGlyph(below)) return
        if ((isVowelGlyph(above) || isVowelGlyph(below)) && this.backInWord()) this.put(FVS2)
        return
      default:
        this.putLong(glyph, 3)
    }
  }

  private readFinal(glyph: number): boolean {
    const letter = letterOf(glyph)
    const twoGlyphs = this.end - this.start === 2
    if (glyph === 0xe285 || glyph === 0xe28d) {
      this.putLetter(letter, glyph)
      if (twoGlyphs) this.put(FVS2)
      return true
    }
    if (glyph === 0xe296 || glyph === 0xe2a3) {
      this.putLetter(letter, glyph)
      if (twoGlyphs) this.put(FVS3)
      return true
    }
    if (glyph === 0xe2e7 || glyph === 0xe2e8) {
      this.put(letter)
      if (glyph === 0xe2e7 && this.harmony !== 1) this.put(FVS1)
      if (glyph === 0xe2e8 && this.harmony === 1) this.put(FVS2)
      return true
    }
    return false
  }

  /** The long tooth of ᠥ ᠦ goes without saying behind the first consonant of a word. */
  private firstSyllable(): boolean {
    const index = this.out.length - 1 - this.from
    if (index === 0) return true
    const first = this.out.at(this.from)
    if (index === 1) return isConsonant(first)
    return index === 2 && isConsonant(first) && isSelector(this.out.at(this.from + 1))
  }
}

function startsLongTooth(glyph: number): boolean {
  return glyph === 0xe27e || glyph === 0xe27f || glyph === 0xe280 || glyph === 0xe321
}

function fixedReading(text: string, start: number, end: number): string | undefined {
  const length = end - start
  const first = text.charCodeAt(start)
  const possible =
    length === 2 || (length === 3 && first === 0xe2c2) || (first === SUFFIX_SPACE && length <= LONGEST_FIXED)
  return possible ? fixedGlyphs.get(text.slice(start, end)) : undefined
}
