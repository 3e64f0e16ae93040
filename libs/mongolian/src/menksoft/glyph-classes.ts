/** Letter classes of Menksoft codes: the area is ordered by letter (a e i o u ö ü é, then the consonants). */
export function isVowelGlyph(glyph: number): boolean {
  return glyph >= 0xe264 && glyph < 0xe2b1
}

export function isConsonantGlyph(glyph: number): boolean {
  return glyph >= 0xe2b1 && glyph <= 0xe34f
}

export function isBackGlyph(glyph: number): boolean {
  return (glyph >= 0xe264 && glyph < 0xe270) || (glyph >= 0xe283 && glyph < 0xe293)
}

export function isFrontGlyph(glyph: number): boolean {
  return (glyph >= 0xe270 && glyph < 0xe279) || (glyph >= 0xe293 && glyph < 0xe2b1)
}

export function isIGlyph(glyph: number): boolean {
  return glyph >= 0xe279 && glyph < 0xe283
}

/** +1 for a back vowel, −1 for a front one, 0 for ᠢ and all consonants. */
export function harmonyOfGlyph(glyph: number): number {
  if (glyph >= 0xe2b1) return 0
  if (isIGlyph(glyph)) return 0
  return isBackGlyph(glyph) ? 1 : -1
}
