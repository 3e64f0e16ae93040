/** The Cyrillic alphabet of Mongolia, in its order. */
export const CYRILLIC = 'абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя'

/**
 * How the rule tables write these letters, one sign each: E Z W R are е ё ю я, y й, h х, q ч, x ш, X щ, I ы, e э, Q ъ, ' ь.
 */
const SIGNS = "abvgdEZjziyklmnoöprstuüfhcqxXQI'eWR"

/** The Cyrillic letters of a table entry. */
export function cyrillic(signs: string): string {
  return signs.replace(/./gu, (sign) => CYRILLIC[SIGNS.indexOf(sign)] ?? sign)
}

/** The table signs of lower-case Cyrillic letters. */
export function cyrillicSigns(text: string): string {
  return text.replace(/./gu, (letter) => SIGNS[CYRILLIC.indexOf(letter)] ?? letter)
}
