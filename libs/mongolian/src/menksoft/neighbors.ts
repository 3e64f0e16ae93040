import { GA, QA } from '../text/codepoints.ts'

/** ᠪ ᠫ ᠹ ᠺ ᠻ always end in a bow. */
export function isBow(unit: number): boolean {
  return unit === 0x182a || unit === 0x182b || (unit >= 0x1839 && unit <= 0x183b)
}

/** The bows, with ᠬ ᠭ, whose front forms end in one. */
export function isBowOrVelar(unit: number): boolean {
  return isBow(unit) || unit === QA || unit === GA
}

/** ᠣ ᠤ ᠥ ᠦ. */
export function isRoundVowel(unit: number): boolean {
  return unit >= 0x1823 && unit <= 0x1826
}
