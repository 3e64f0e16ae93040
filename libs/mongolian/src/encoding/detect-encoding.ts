import { FIRST_GLYPH, FIRST_LETTER_GLYPH, LAST_GLYPH } from '../menksoft/forms.ts'
import { endsWord, startsWord } from '../menksoft/glyph-readings.ts'
import { isLetter } from '../text/codepoints.ts'
import { isPrivateUse } from './ranges.ts'

/** What a text is written in. `legacy` = private-use codes that fit no table known here. */
export type Encoding = 'unicode' | 'menksoft' | 'legacy' | 'cyrillic' | 'latin' | 'none'

/** The verdict of `detectEncoding` and the counts it rests on. */
export interface Detected {
  readonly encoding: Encoding
  /** 0–1: share of the letters that speak for the encoding, lowered where the shape of words does not fit. */
  readonly confidence: number
  /** Letters counted: Unicode Mongolian, private use, Cyrillic, Latin. */
  readonly counts: {
    readonly mongolian: number
    readonly privateUse: number
    readonly cyrillic: number
    readonly latin: number
  }
}

/**
 * Tells in what encoding or script a text is written, legacy private-use encodings included.
 *
 * Menksoft is told from other vendors by its words: they begin with an initial and end with a final glyph.
 * Text in, verdict out; never throws; linear time. Source: published ranges of the vendors (second-hand but Menksoft).
 *
 * @example
 * detectEncoding('\ue2c1\ue27f\ue317\ue27e\ue2e8').encoding // → 'menksoft'
 */
export function detectEncoding(text: string): Detected {
  let mongolian = 0
  let privateUse = 0
  let cyrillic = 0
  let latin = 0
  let inArea = 0
  let words = 0
  let edges = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x250) latin += isLatin(unit) ? 1 : 0
    else if (isLetter(unit)) mongolian++
    else if (unit >= 0x400 && unit <= 0x52f) cyrillic++
    else if (isPrivateUse(unit)) {
      privateUse++
      if (unit >= FIRST_GLYPH && unit <= LAST_GLYPH) inArea++
      if (unit < FIRST_LETTER_GLYPH || unit > LAST_GLYPH) continue
      if (!isGlyph(text.charCodeAt(i - 1))) {
        words++
        if (startsWord(unit) || text.charCodeAt(i - 1) === 0xe263) edges++
      }
      if (!isGlyph(text.charCodeAt(i + 1))) {
        words++
        if (endsWord(unit) || unit === 0xe2b6 || unit === 0xe2e7) edges++
      }
    }
  }
  const counts = { mongolian, privateUse, cyrillic, latin }
  const total = mongolian + privateUse + cyrillic + latin
  if (total === 0) return { encoding: 'none', confidence: 1, counts }
  if (privateUse >= mongolian && privateUse * 4 >= total) {
    const fit = words === 0 ? 0.5 : edges / words
    const menksoft = (inArea / privateUse) * fit
    if (menksoft >= 0.5) return { encoding: 'menksoft', confidence: (privateUse / total) * menksoft, counts }
    return { encoding: 'legacy', confidence: (privateUse / total) * (1 - menksoft), counts }
  }
  if (mongolian * 4 >= total) return { encoding: 'unicode', confidence: mongolian / total, counts }
  if (cyrillic >= latin) return { encoding: 'cyrillic', confidence: cyrillic / total, counts }
  return { encoding: 'latin', confidence: latin / total, counts }
}

function isGlyph(unit: number): boolean {
  return unit >= FIRST_LETTER_GLYPH && unit <= LAST_GLYPH
}

function isLatin(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || unit >= 0xc0
}
