import {
  A,
  ANG,
  BIRGA,
  FVS1,
  FVS4,
  GA,
  isBack,
  isConsonant,
  isFront,
  isSelector,
  isVowel,
  MVS,
  NIRUGU,
  OE,
  QA,
  UE,
} from '../text/codepoints.ts'
import type { Units } from '../text/units.ts'
import type { Drawing } from './drawing.ts'
import { FINA, INIT, ISOL, MEDI, STEM, SUFFIX_SPACE } from './forms.ts'
import { isBow } from './neighbors.ts'
import { shapeConsonant } from './shape-consonant.ts'
import { shapeVelar } from './shape-velar.ts'
import { shapeVowel } from './shape-vowel.ts'

/** Walks one word from its last letter to its first: the glyph above depends on the top of the glyph below. */
export class Shaper implements Drawing {
  private readonly out: Units
  private glyphs = new Uint16Array(64)
  private count = 0
  private start = 0
  /** Where the last backward search for a vowel stopped, so that all searches of a word stay linear. */
  private searchedTo = 0
  private searchedFrom = 0
  private found = 0
  /** The units between two signs of punctuation, the old connector already read as the new one. */
  units = new Uint16Array(64)
  length = 0
  index = 0
  position = ISOL
  selector = 0
  above = 0
  below = 0
  /** Shape of the top of the glyph below: TOOTH, STEM or ROUND. */
  top = STEM
  /** +1 back, −1 front, 0 open: of the nearest vowel already passed. */
  harmony = 0

  constructor(out: Units) {
    this.out = out
  }

  /** Makes room for a longer word, keeping its units. */
  grow(): Uint16Array<ArrayBuffer> {
    const larger = new Uint16Array(this.units.length * 2)
    larger.set(this.units)
    this.units = larger
    this.glyphs = new Uint16Array(larger.length)
    return larger
  }

  shape(start: number, end: number): void {
    const { units } = this
    let first = start
    let last = end - 1
    while (first < end && isInvisible(units[first] ?? 0)) first++
    while (last >= start && isInvisible(units[last] ?? 0)) last--
    if (first === end) return
    this.begin(start, end)
    for (let i = end - 1; i >= start; i--) {
      const unit = units[i] ?? 0
      if (unit <= FVS4 && unit >= FVS1 && unit !== MVS) {
        this.selector = unit === FVS4 ? 4 : unit - FVS1 + 1
        continue
      }
      this.index = i
      this.position = first === last ? ISOL : i <= first ? INIT : i >= last ? FINA : MEDI
      const above = i > start ? (units[i - 1] ?? 0) : 0
      this.above = above >= A ? above : this.unitAbove(i)
      this.draw(unit)
      this.below = unit
      this.selector = 0
    }
    const { out, glyphs } = this
    const { buffer } = out
    let at = out.length
    for (let k = this.count - 1; k >= 0; k--) buffer[at++] = glyphs[k] ?? 0
    out.length = at
  }

  private begin(start: number, end: number): void {
    this.count = 0
    this.start = start
    this.searchedTo = this.searchedFrom = end
    this.selector = 0
    this.below = 0
    this.top = STEM
    this.harmony = 0
  }

  private unitAbove(index: number): number {
    if (index <= this.start) return 0
    const above = this.units[index - 1] ?? 0
    if (!isSelector(above)) return above
    return index - 2 >= this.start ? (this.units[index - 2] ?? 0) : 0
  }

  private draw(unit: number): void {
    if (isVowel(unit)) shapeVowel(this, unit)
    else if (unit === QA || unit === GA) shapeVelar(this, unit)
    else if (isConsonant(unit)) shapeConsonant(this, unit)
    else if (unit === MVS) {
      if (this.index === this.start) this.add(SUFFIX_SPACE)
    } else if (unit === NIRUGU) {
      if (this.position === ISOL || this.position === MEDI) this.add(0xe23e)
      this.top = STEM
    } else if (unit === BIRGA) this.add(this.selector === 0 ? 0xe234 : 0xe23e + this.selector)
  }

  add(glyph: number): void {
    this.glyphs[this.count++] = glyph
  }

  /** The glyph drawn just below the one drawn last, and its replacement. */
  belowDrawn(): number {
    return this.count > 1 ? (this.glyphs[this.count - 2] ?? 0) : 0
  }

  replaceBelow(glyph: number): void {
    this.glyphs[this.count - 2] = glyph
  }

  lastDrawn(): number {
    return this.count > 0 ? (this.glyphs[this.count - 1] ?? 0) : 0
  }

  /** +1, −1 or 0: harmony of the nearest back or front vowel at or above an index. */
  harmonyAbove(): number {
    let i = this.index
    if (i >= this.searchedTo && i <= this.searchedFrom) return this.found
    this.searchedFrom = i
    this.found = 0
    for (; i >= this.start; i--) {
      const unit = this.units[i] ?? 0
      if (isBack(unit)) this.found = 1
      else if (isFront(unit)) this.found = -1
      if (this.found !== 0) break
    }
    this.searchedTo = i
    return this.found
  }

  /** ᠥ ᠦ carry a long tooth when they open a word or follow its first consonant. */
  longTooth(index: number): boolean {
    if (index < this.start) return false
    const unit = this.units[index]
    if (unit !== OE && unit !== UE) return false
    const offset = index - this.start
    if (offset === 0) return true
    const first = this.units[this.start] ?? 0
    if (offset === 1) return isConsonant(first)
    return offset === 2 && isConsonant(first) && isSelector(this.units[this.start + 1] ?? 0)
  }

  /** Behind ᠩ and the bows a hanging stroke is drawn longer. */
  hangsLong(): boolean {
    return isBow(this.above) || this.above === ANG
  }
}

function isInvisible(unit: number): boolean {
  return unit >= FVS1 && unit <= FVS4
}
