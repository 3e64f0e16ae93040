/** What the shape of one letter is decided by, and where its glyphs go; a word is walked from its last letter up. */
export interface Drawing {
  readonly index: number
  readonly position: number
  readonly selector: number
  readonly above: number
  readonly below: number
  /** Shape of the top of the glyph below: TOOTH, STEM or ROUND. */
  top: number
  /** +1 back, −1 front, 0 open: of the nearest vowel already passed. */
  harmony: number
  add(glyph: number): void
  belowDrawn(): number
  replaceBelow(glyph: number): void
  lastDrawn(): number
  /** +1, −1 or 0: harmony of the nearest back or front vowel at or above the letter. */
  harmonyAbove(): number
  longTooth(index: number): boolean
  hangsLong(): boolean
}
