import { A, BIRGA, CHI, E, FVS4, MVS, NIRUGU, NNBSP } from '../text/codepoints.ts'
import { Units } from '../text/units.ts'
import { fixedSuffixes, fixedWords, letterKey } from './fixed.ts'
import { SUFFIX_SPACE } from './forms.ts'
import { glyphOfSign } from './punctuation.ts'
import { Shaper } from './shaper.ts'

const LONGEST_FIXED = 7

/**
 * Turns Unicode Mongolian text into Menksoft (蒙科立) glyph codes, for fonts and systems that know only those.
 *
 * Text in UTF-16 in, text out; NNBSP counts as MVS; Todo, Sibe and Manchu words and all foreign text pass
 * through; never throws; linear time. Source: shaping rules of GB/T 25914-2023 and Unicode Technical Note 57,
 * Menksoft glyph facts (suragch/mongol_code, CC0).
 *
 * @example
 * toMenksoft('ᠪᠢᠴᠢᠭ') // → '\ue2c1\ue27f\ue317\ue27e\ue2e8'
 */
export function toMenksoft(text: string): string {
  const out = new Units(text.length)
  // A word never takes more glyphs than it has units.
  out.reserve(text.length)
  const shaper = new Shaper(out)
  const length = text.length
  let i = 0
  while (i < length) {
    let unit = text.charCodeAt(i)
    if (!inWord(unit)) {
      out.buffer[out.length++] = unit < 0x80 ? unit : (glyphOfSign.get(unit) ?? unit)
      i++
      continue
    }
    const start = i
    let foreign = false
    let joined = false
    let { units } = shaper
    do {
      if (unit < A) joined ||= unit === MVS
      else if (unit > CHI) {
        if (unit === NNBSP) {
          unit = MVS
          joined = true
        } else foreign = true
      }
      if (i - start === units.length) units = shaper.grow()
      units[i - start] = unit
      unit = ++i < length ? text.charCodeAt(i) : 0
    } while (inWord(unit))
    shaper.length = i - start
    if (foreign) for (let k = start; k < i; k++) out.buffer[out.length++] = text.charCodeAt(k)
    else if (joined) shapeSegment(shaper, out)
    else shapeWord(0, i - start, shaper, out)
  }
  return out.toString()
}

function inWord(unit: number): boolean {
  if (unit >= A) return unit <= 0x18aa || unit === NNBSP
  return (unit >= NIRUGU && unit <= FVS4) || unit === BIRGA
}

/** Cuts at connectors: a lone ᠠ ᠡ behind one belongs to the word before it (the separated vowel), else a suffix begins. */
function shapeSegment(shaper: Shaper, out: Units): void {
  const { units, length } = shaper
  let word = 0
  let i = 0
  while (i < length) {
    if (units[i] !== MVS) i++
    else if (isSeparatedVowel(units, i, length)) {
      i += 2
      shapeWord(word, i, shaper, out)
      word = i
    } else {
      if (i > word) shapeWord(word, i, shaper, out)
      word = i
      i++
    }
  }
  if (word < length) shapeWord(word, length, shaper, out)
}

function isSeparatedVowel(units: Uint16Array, index: number, end: number): boolean {
  if (index + 1 >= end) return false
  const vowel = units[index + 1]
  return (vowel === A || vowel === E) && (index + 2 >= end || units[index + 2] === MVS)
}

function shapeWord(from: number, to: number, shaper: Shaper, out: Units): void {
  const { units } = shaper
  const length = to - from
  const suffix = units[from] === MVS
  if (suffix ? length <= LONGEST_FIXED : length === 2 || length === 3) {
    const key = letterKey(units, suffix ? from + 1 : from, to)
    const fixed = key === -1 ? undefined : (suffix ? fixedSuffixes : fixedWords).get(key)
    if (fixed !== undefined) {
      if (suffix) out.buffer[out.length++] = SUFFIX_SPACE
      for (let k = 0; k < fixed.length; k++) out.buffer[out.length++] = fixed.charCodeAt(k)
      return
    }
  }
  shaper.shape(from, to)
}
