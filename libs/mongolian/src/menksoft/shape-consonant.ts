import { ANG, GA, isVowel, LA, LHA, MA, MVS, NA, QA, YA } from '../text/codepoints.ts'
import type { Drawing } from './drawing.ts'
import {
  BEFORE_ROUND_VOWEL,
  BOW,
  FINA,
  glyphOf,
  INIT,
  ISOL,
  MEDI,
  PLAIN,
  ROUND,
  STEM,
  TOOTH,
} from './forms.ts'
import { isBow, isRoundVowel } from './neighbors.ts'

const SA = 0x1830
const SHA = 0x1831
const TA = 0x1832
const DA = 0x1833
const JA = 0x1835
const RA = 0x1837
const WA = 0x1838
const HAA = 0x183e
const ZHI = 0x1841

/** Draws any consonant but ᠬ ᠭ. */
export function shapeConsonant(word: Drawing, unit: number): void {
  if (isBow(unit)) drawBow(word, unit)
  else if (word.position === ISOL) word.add(glyphOf(unit, ISOL, word.selector === 1 ? 1 : 0, PLAIN))
  else if (unit === ANG) drawAng(word)
  else if (word.position === INIT) drawInitial(word, unit)
  else if (word.position === MEDI) put(word, medial(word, unit))
  else put(word, final(word, unit))
}

/** A glyph together with the shape of its top. */
function ink(glyph: number, top: number): number {
  return glyph * 4 + top
}

function put(word: Drawing, inked: number): void {
  word.add(inked >> 2)
  word.top = inked & 3
}

function side(word: Drawing): number {
  return word.top === STEM ? STEM : TOOTH
}

function drawBow(word: Drawing, unit: number): void {
  const { position } = word
  if (position === ISOL) word.add(glyphOf(unit, ISOL, 0, PLAIN))
  else if (position === FINA) word.add(glyphOf(unit, FINA, word.selector === 1 ? 1 : 0, PLAIN))
  else word.add(glyphOf(unit, position, 0, isRoundVowel(word.below) ? BEFORE_ROUND_VOWEL : side(word)))
  word.top = STEM
}

function drawAng(word: Drawing): void {
  if (word.position === FINA) word.add(glyphOf(ANG, FINA, 0, PLAIN))
  else word.add(glyphOf(ANG, MEDI, 0, word.top === ROUND ? ROUND : side(word)))
  word.top = TOOTH
}

function drawInitial(word: Drawing, unit: number): void {
  const marked = word.selector === 1 && (unit === NA || unit === SHA || unit === DA || unit === YA)
  word.add(glyphOf(unit, INIT, marked ? 1 : 0, unit === JA ? STEM : side(word)))
}

function medial(word: Drawing, unit: number): number {
  const { selector, below } = word
  const open = below === MVS
  switch (unit) {
    case NA:
      if (open) return ink(glyphOf(NA, FINA, selector === 2 ? 0 : 1, PLAIN), STEM)
      return ink(
        glyphOf(NA, MEDI, selector === 1 || (selector !== 2 && isVowel(below)) ? 1 : 0, side(word)),
        TOOTH,
      )
    case MA:
    case LA:
      if (open) return ink(glyphOf(unit, FINA, 0, PLAIN), STEM)
      return ink(glyphOf(unit, MEDI, 0, hanging(word)), TOOTH)
    case SA:
      if (open) return ink(glyphOf(SA, FINA, selector === 1 ? 1 : 0, PLAIN), selector === 1 ? STEM : TOOTH)
      return ink(glyphOf(SA, MEDI, 0, side(word)), TOOTH)
    case SHA:
      if (selector === 1) return ink(glyphOf(SHA, MEDI, 1, side(word)), TOOTH)
      return ink(open ? glyphOf(SHA, FINA, 0, PLAIN) : glyphOf(SHA, MEDI, 0, side(word)), TOOTH)
    case TA:
      if (selector === 1) return ink(glyphOf(TA, MEDI, 1, side(word)), STEM)
      return ink(glyphOf(TA, MEDI, 0, PLAIN), TOOTH)
    case DA:
      if (selector === 1) return ink(glyphOf(DA, MEDI, 1, PLAIN), TOOTH)
      if (open) return ink(glyphOf(DA, FINA, 0, PLAIN), STEM)
      if (isVowel(below)) return ink(glyphOf(DA, MEDI, 1, PLAIN), TOOTH)
      return ink(glyphOf(DA, MEDI, 0, PLAIN), STEM)
    case JA:
      return ink(open ? glyphOf(JA, FINA, 1, PLAIN) : glyphOf(JA, MEDI, 0, PLAIN), STEM)
    case YA:
      if (open && selector % 4 === 0) return ink(glyphOf(YA, FINA, 0, PLAIN), TOOTH)
      return ink(glyphOf(YA, MEDI, selector === 1 || selector === 2 ? selector : 0, PLAIN), TOOTH)
    case RA:
      return ink(open ? glyphOf(RA, FINA, 0, PLAIN) : glyphOf(RA, MEDI, 0, side(word)), TOOTH)
    case WA:
      if (selector === 1) return ink(glyphOf(WA, MEDI, 1, PLAIN), STEM)
      if (open) return ink(glyphOf(WA, FINA, 1, PLAIN), STEM)
      return ink(glyphOf(WA, MEDI, 0, PLAIN), TOOTH)
    case LHA:
      return ink(glyphOf(LHA, MEDI, 0, lhaHangs(word) ? BOW : PLAIN), TOOTH)
    default:
      return ink(glyphOf(unit, MEDI, 0, PLAIN), unit === HAA || unit === ZHI ? TOOTH : STEM)
  }
}

function final(word: Drawing, unit: number): number {
  const marked = word.selector === 1
  switch (unit) {
    case SA:
    case WA:
      return ink(glyphOf(unit, FINA, marked ? 1 : 0, PLAIN), marked ? STEM : TOOTH)
    case DA:
    case JA:
      return ink(glyphOf(unit, FINA, marked ? 1 : 0, PLAIN), marked ? TOOTH : STEM)
    case SHA:
    case YA:
    case HAA:
    case LHA:
    case ZHI:
      return ink(glyphOf(unit, FINA, 0, PLAIN), TOOTH)
    default:
      return ink(glyphOf(unit, FINA, unit === NA && marked ? 1 : 0, PLAIN), STEM)
  }
}

function hanging(word: Drawing): number {
  if (word.hangsLong()) return BOW
  const { below } = word
  return word.top !== TOOTH || below === MA || below === LA || below === LHA ? STEM : TOOTH
}

function lhaHangs(word: Drawing): boolean {
  if (word.hangsLong()) return true
  if (word.above !== QA && word.above !== GA) return false
  if (word.harmony === 0) word.harmony = word.harmonyAbove()
  return word.harmony === -1
}
