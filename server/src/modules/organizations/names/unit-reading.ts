import type { AreaWords } from '#modules/areas'
import { plainWord } from '#platform/text/spellings'

/** A way to understand what somebody writes for a unit: the words its name begins with, and what follows them. */
export interface UnitReading {
  /** Empty where no area is named. */
  area: string
  rest: string
}

// 科协 and the whole of it are one word; brackets of either width are one sign.
const full = (text: string) => text.replace(/科协$/, '科学技术协会')

/** What a text can mean, the likeliest first: as it stands, then with the area it begins with written out. */
export function readUnit(text: string, words: AreaWords): UnitReading[] {
  const plain = plainWord(text)
  const areas = words
    .readings(text)
    .flatMap((reading) => reading.areas.map(({ name }) => ({ area: name, rest: reading.rest })))
  return [{ area: '', rest: plain }, ...areas]
}

/** The names a unit meant by a reading can have; an area alone means its association. */
export function namesIn({ area, rest }: UnitReading): string[] {
  if (area !== '' && (rest === '' || rest === 'kx')) return [`${area}科学技术协会`, `${area}科协`]
  const forms = [rest, full(rest)].map((form) => `${area}${form}`)
  return [...new Set(forms)]
}

/** Whether what follows the area is written in letters: of the name in full, or of its initials. */
export const isLetters = (rest: string): boolean => /^[a-z]+$/.test(rest)
