import { Units } from '../text/units.ts'
import { FIRST_GLYPH, LAST_GLYPH, OTHER_SPACE, SUFFIX_SPACE } from './forms.ts'
import { GlyphReader } from './glyph-reader.ts'

/**
 * Turns Menksoft (蒙科立) private-use text into Unicode letters with selectors and MVS connectors.
 *
 * Text in UTF-16 in, text out; everything outside E234–E34F passes through; never throws; linear time.
 * Source: Menksoft glyph facts (suragch/mongol_code, CC0), reading rules of GB/T 25914-2023; the vertical
 * presentation brackets it yields become nominal ones through `normalize`.
 *
 * @example
 * fromMenksoft('\ue2c1\ue27f\ue317\ue27e\ue2e8') // → 'ᠪᠢᠴᠢᠭ'
 */
export function fromMenksoft(text: string): string {
  const out = new Units(text.length + 16)
  const reader = new GlyphReader(text, out)
  const length = text.length
  let i = 0
  while (i < length) {
    const unit = text.charCodeAt(i)
    if (unit < FIRST_GLYPH || unit > LAST_GLYPH) {
      out.push(unit)
      i++
      continue
    }
    const start = i++
    while (i < length) {
      const next = text.charCodeAt(i)
      if (next < FIRST_GLYPH || next > LAST_GLYPH || next === SUFFIX_SPACE || next === OTHER_SPACE) break
      i++
    }
    reader.readWord(start, i)
  }
  return out.toString()
}
