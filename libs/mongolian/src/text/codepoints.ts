/** Format controls of the Mongolian block and its neighbors (Unicode 17, chapter 13.5). */
export const NIRUGU = 0x180a
export const FVS1 = 0x180b
export const FVS2 = 0x180c
export const FVS3 = 0x180d
export const MVS = 0x180e
export const FVS4 = 0x180f
export const NNBSP = 0x202f
export const ZWNJ = 0x200c
export const ZWJ = 0x200d
export const BIRGA = 0x1800

export const A = 0x1820
export const E = 0x1821
export const I = 0x1822
export const O = 0x1823
export const U = 0x1824
export const OE = 0x1825
export const UE = 0x1826
export const EE = 0x1827
export const NA = 0x1828
export const ANG = 0x1829
export const QA = 0x182c
export const GA = 0x182d
export const MA = 0x182e
export const LA = 0x182f
export const YA = 0x1836
export const LHA = 0x1840
export const CHI = 0x1842

/** Any letter of the block: Hudum, Todo, Sibe, Manchu, Ali Gali (U+1820–18AA, without the unassigned 1879–187F). */
export function isLetter(unit: number): boolean {
  return (unit >= A && unit <= 0x1878) || (unit >= 0x1880 && unit <= 0x18aa)
}

/** A letter of the Hudum alphabet of today (U+1820–1842). */
export function isHudum(unit: number): boolean {
  return unit >= A && unit <= CHI
}

/** ᠠ ᠡ ᠢ ᠣ ᠤ ᠥ ᠦ ᠧ (U+1820–1827). */
export function isVowel(unit: number): boolean {
  return unit >= A && unit <= EE
}

/** A Hudum consonant (U+1828–1842). */
export function isConsonant(unit: number): boolean {
  return unit >= NA && unit <= CHI
}

/** One of the four free variation selectors; the fourth stands at U+180F, behind the separator. */
export function isSelector(unit: number): boolean {
  return (unit >= FVS1 && unit <= FVS3) || unit === FVS4
}

/** MVS or its older stand-in NNBSP: both join a suffix to its stem. */
export function isConnector(unit: number): boolean {
  return unit === MVS || unit === NNBSP
}

/** Back vowels ᠠ ᠣ ᠤ. */
export function isBack(unit: number): boolean {
  return unit === A || unit === O || unit === U
}

/** Front vowels ᠡ ᠥ ᠦ ᠧ; ᠢ is neither. */
export function isFront(unit: number): boolean {
  return unit === E || unit === OE || unit === UE || unit === EE
}
