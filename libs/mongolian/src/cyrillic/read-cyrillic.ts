import { cyrillicSigns } from '../text/cyrillic.ts'
import { hudum } from '../text/hudum.ts'
import { isBackCyrillic, soundsOfCyrillic } from './cyrillic-signs.ts'
import { FROM_RULES } from './from-rules.ts'
import { type Reading, WeightedRules } from './weighted.ts'

const WIDTH = 12
const FRONT: Readonly<Record<string, string>> = { A: 'e', U: 'ü', O: 'ö' }
/** No syllable holds three consonants, none ends in ᠴ ᠵ ᠬ, no word begins with ᠩ; letters as in text/hudum.ts. */
const IMPOSSIBLE = /[^aeiouöüé]{3}|[cjq][^aeiouöüé]|^N/
const CROWDING = 8

let rules: WeightedRules | undefined

/** Readings of a lower-case Cyrillic word by the weighted rules alone, best first; `width` of them are followed at a time. */
export function readCyrillic(word: string, width = WIDTH): Reading[] {
  rules ??= new WeightedRules(FROM_RULES)
  const signs = cyrillicSigns(word)
  const back = isBackCyrillic(signs)
  // щ sounds as ш and stands in loans alone, ы outside endings is и.
  const readings = rules.read(soundsOfCyrillic(signs.replace(/X/g, 'x').replace(/I/g, 'i')), {
    width,
    write: (letters) =>
      letters.replace(/[AUO]/g, (sign) => (back ? sign.toLowerCase() : (FRONT[sign] ?? sign))),
    penalty: (before, piece) => (IMPOSSIBLE.test(before.slice(-2) + piece) ? CROWDING : 0),
  })
  return readings.map(({ text, cost }) => ({ text: hudum(text), cost }))
}
