import { A, E, EE, I, isBack, isFront, MVS, O, OE, U, UE } from '../text/codepoints.ts'
import type { Drawing } from './drawing.ts'
import { BEFORE_SEPARATOR, BOW, FINA, glyphOf, INIT, ISOL, MEDI, PLAIN, STEM, TOOTH } from './forms.ts'
import { isBow, isBowOrVelar } from './neighbors.ts'

/** Draws a vowel: ᠠ ᠡ end in a tail or a tooth, ᠢ doubles its tooth behind vowels, ᠥ ᠦ have the first-syllable tooth. */
export function shapeVowel(word: Drawing, unit: number): void {
  if (isBack(unit)) word.harmony = 1
  else if (isFront(unit)) word.harmony = -1
  switch (unit) {
    case A:
    case E:
      shapeOpen(word, unit)
      return
    case I:
      word.add(narrow(word))
      word.top = TOOTH
      return
    case EE:
      word.add(glyphOf(EE, word.position, 0, PLAIN))
      word.top = TOOTH
      return
    default:
      word.add(rounded(word, unit))
      word.top = STEM
  }
}

function shapeOpen(word: Drawing, unit: number): void {
  const { position, selector } = word
  const bow = unit === A ? isBow(word.above) : isBowOrVelar(word.above)
  if (position === ISOL || position === INIT) {
    word.add(glyphOf(unit, position, selector, PLAIN))
    return
  }
  if (position === MEDI && !(word.below === MVS && !(unit === A && selector === 1))) {
    word.add(glyphOf(unit, MEDI, unit === A && selector === 1 ? 1 : 0, bow ? BOW : PLAIN))
    word.top = TOOTH
    return
  }
  if (position === MEDI) drawTail(word, unit, isBow(word.above))
  else if (selector === 1) {
    word.add(glyphOf(unit, FINA, 1, PLAIN))
    word.top = STEM
  } else if (word.above === MVS && !(unit === E && selector === 2)) {
    word.add(glyphOf(unit, FINA, 0, BEFORE_SEPARATOR))
    word.top = STEM
  } else drawTail(word, unit, bow)
}

function drawTail(word: Drawing, unit: number, bow: boolean): void {
  word.add(glyphOf(unit, FINA, 0, bow ? BOW : PLAIN))
  word.top = bow ? TOOTH : STEM
}

function narrow(word: Drawing): number {
  const { position, selector, above, below } = word
  const neighbor = isBowOrVelar(above) ? BOW : PLAIN
  if (position === ISOL || position === INIT) return glyphOf(I, position, selector === 1 ? 1 : 0, PLAIN)
  if (position === FINA) return glyphOf(I, FINA, 0, neighbor)
  if (selector === 1 || selector === 2) return glyphOf(I, MEDI, selector, PLAIN)
  if (selector === 3) return glyphOf(I, MEDI, 0, PLAIN)
  if (below === MVS) return glyphOf(I, FINA, 0, PLAIN)
  if (neighbor === BOW) return glyphOf(I, MEDI, 0, BOW)
  return glyphOf(I, MEDI, doubles(word) ? 2 : 0, PLAIN)
}

/** Diphthongs: ᠢ behind a vowel is written with two teeth, unless a second ᠢ follows. */
function doubles(word: Drawing): boolean {
  const { above, below } = word
  if (below === I) return false
  if (above === A || above === E || above === O || above === U) return true
  return (above === OE || above === UE) && !word.longTooth(word.index - 1)
}

function rounded(word: Drawing, unit: number): number {
  const { position, selector } = word
  const front = unit === OE || unit === UE
  const bowHere = front ? isBowOrVelar(word.above) : isBow(word.above)
  const neighbor = bowHere ? BOW : PLAIN
  if (position === ISOL || position === INIT) return glyphOf(unit, position, selector, PLAIN)
  if (position === FINA) return finalRounded(unit, selector, neighbor)
  if (selector === 1) return glyphOf(unit, MEDI, 1, neighbor)
  if (selector === 2 && front) return glyphOf(unit, MEDI, 2, PLAIN)
  if (word.below === MVS) {
    const bow = isBow(word.above)
    return glyphOf(unit, FINA, bow ? (front ? 2 : 1) : 0, bow ? BOW : PLAIN)
  }
  return glyphOf(unit, MEDI, front && word.longTooth(word.index) ? 1 : 0, neighbor)
}

function finalRounded(unit: number, selector: number, neighbor: number): number {
  if (unit === OE || unit === UE) {
    if (selector === 1 || selector === 2) return glyphOf(unit, FINA, selector, neighbor)
    return glyphOf(unit, FINA, neighbor === BOW ? 2 : 0, neighbor)
  }
  if (selector === 1) return glyphOf(unit, FINA, 1, unit === U ? neighbor : PLAIN)
  if (selector === 2 || neighbor === PLAIN) return glyphOf(unit, FINA, 0, PLAIN)
  return glyphOf(unit, FINA, 1, BOW)
}
