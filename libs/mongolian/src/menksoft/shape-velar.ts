import {
  GA,
  I,
  isBack,
  isConsonant,
  isFront,
  isVowel,
  LA,
  MA,
  MVS,
  NA,
  NIRUGU,
  QA,
} from '../text/codepoints.ts'
import type { Drawing } from './drawing.ts'
import {
  BEFORE_CONSONANT,
  BEFORE_ROUND_VOWEL,
  BEFORE_SEPARATOR,
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
import { isRoundVowel } from './neighbors.ts'

/** Draws ᠬ or ᠭ: toothed in back words, round in front words (GB/T 25914-2023, UTN 57 "syllabic" rule). */
export function shapeVelar(word: Drawing, unit: number): void {
  if (word.position === ISOL) {
    word.add(glyphOf(unit, ISOL, word.selector === 3 ? 0 : word.selector, PLAIN))
  } else if (word.position === INIT) {
    drawInitial(word, unit)
    if (unit === GA) lengthenBelow(word)
  } else if (word.position === FINA) {
    drawFinal(word, unit)
    word.top = TOOTH
  } else if (unit === QA) drawMedialQa(word)
  else {
    drawMedialGa(word)
    lengthenBelow(word)
  }
}

function drawInitial(word: Drawing, unit: number): void {
  const { selector, below } = word
  const frontHere = isFront(below) || below === I || (unit === GA && isConsonant(below))
  if (selector === 1 || selector === 3 || (selector === 0 && !frontHere)) {
    word.add(glyphOf(unit, INIT, selector === 1 ? 1 : 0, word.top === STEM ? STEM : TOOTH))
    return
  }
  word.add(glyphOf(unit, INIT, selector === 4 ? 4 : 2, isRoundVowel(below) ? BEFORE_ROUND_VOWEL : PLAIN))
  if (unit === GA) word.top = ROUND
}

function drawFinal(word: Drawing, unit: number): void {
  const { selector } = word
  if (unit === QA) word.add(glyphOf(QA, FINA, selector === 1 ? 1 : 0, PLAIN))
  else if (selector === 1 || selector === 3) word.add(glyphOf(GA, FINA, selector, PLAIN))
  else if (selector === 2) word.add(glyphOf(GA, FINA, 0, PLAIN))
  else if (word.below === MVS) word.add(glyphOf(GA, FINA, 3, PLAIN))
  else {
    word.harmony = word.harmonyAbove()
    word.add(glyphOf(GA, FINA, word.harmony === 1 ? 1 : 0, PLAIN))
  }
}

function drawMedialQa(word: Drawing): void {
  const { selector, below } = word
  const side = word.top === STEM ? STEM : TOOTH
  const vowelSide = isConsonant(below) ? BEFORE_CONSONANT : isRoundVowel(below) ? BEFORE_ROUND_VOWEL : PLAIN
  const top = word.top
  word.top = TOOTH
  if (selector === 1) word.add(below === MVS ? glyphOf(QA, FINA, 1, PLAIN) : glyphOf(QA, MEDI, 1, PLAIN))
  else if (selector === 2 || selector === 4) word.add(glyphOf(QA, MEDI, selector, vowelSide))
  else if (selector === 3) word.add(glyphOf(QA, MEDI, 0, side))
  else if (below === MVS) word.add(glyphOf(QA, FINA, 0, PLAIN))
  else if (isFront(below) || below === I) {
    word.add(glyphOf(QA, MEDI, 2, vowelSide))
    word.top = ROUND
  } else if (isBack(below)) word.add(glyphOf(QA, MEDI, 0, top === STEM ? STEM : TOOTH))
  else {
    if (word.harmony === 0) word.harmony = word.harmonyAbove()
    const front = word.harmony === -1 || (word.harmony === 0 && word.above === I)
    word.add(glyphOf(QA, MEDI, front ? 2 : 0, front ? BEFORE_CONSONANT : side))
  }
}

function drawMedialGa(word: Drawing): void {
  const { selector, below } = word
  const side = word.top === STEM ? STEM : TOOTH
  if (selector === 1)
    draw(word, below === MVS ? glyphOf(GA, MEDI, 1, BEFORE_SEPARATOR) : glyphOf(GA, MEDI, 1, side), TOOTH)
  else if (selector === 2) {
    if (isVowel(below))
      draw(word, glyphOf(GA, MEDI, 2, isRoundVowel(below) ? BEFORE_ROUND_VOWEL : PLAIN), ROUND)
    else draw(word, roundBeforeConsonant(word, side), ROUND)
  } else if (selector === 3)
    draw(word, below === MVS ? glyphOf(GA, FINA, 3, PLAIN) : glyphOf(GA, MEDI, 0, PLAIN), TOOTH)
  else if (selector === 4) {
    const before = isRoundVowel(below) ? BEFORE_ROUND_VOWEL : isConsonant(below) ? BEFORE_CONSONANT : PLAIN
    draw(word, glyphOf(GA, MEDI, 4, before), ROUND)
  } else if (below === MVS) draw(word, glyphOf(GA, FINA, 3, PLAIN), TOOTH)
  else if (isFront(below) || below === I) {
    draw(word, glyphOf(GA, MEDI, 2, isRoundVowel(below) ? BEFORE_ROUND_VOWEL : PLAIN), ROUND)
  } else if (isBack(below)) draw(word, glyphOf(GA, MEDI, 1, side), TOOTH)
  else drawSyllableEnd(word, side)
}

/** Before a consonant the vowels above decide; behind ᠢ alone, a consonant or a nirugu the round form is usual. */
function drawSyllableEnd(word: Drawing, side: number): void {
  if (word.harmony === 0 || isBack(word.above)) word.harmony = word.harmonyAbove()
  const front =
    word.harmony === -1 ||
    (word.harmony === 0 && word.above === I) ||
    isConsonant(word.above) ||
    word.above === NIRUGU
  if (front) draw(word, roundBeforeConsonant(word, side), ROUND)
  else draw(word, glyphOf(GA, MEDI, 0, PLAIN), TOOTH)
}

/** The big round form stands before ᠨ ᠮ ᠯ, unless those are final themselves. */
function roundBeforeConsonant(word: Drawing, side: number): number {
  const { below } = word
  if (below !== NA && below !== MA && below !== LA) return glyphOf(GA, MEDI, 2, side)
  const drawn = word.lastDrawn()
  const final = drawn === 0xe2f3 || drawn === 0xe2f9 || drawn === 0xe2b5 || drawn === 0xe2b6
  return glyphOf(GA, MEDI, 2, final ? STEM : PLAIN)
}

function draw(word: Drawing, glyph: number, top: number): void {
  word.add(glyph)
  word.top = top
}

/** Behind a round ᠭ the strokes of ᠮ ᠯ are drawn longer; they were drawn before it, so they are exchanged. */
function lengthenBelow(word: Drawing): void {
  if (word.top !== ROUND) return
  const below = word.belowDrawn()
  if (below === 0xe2f4 || below === 0xe2f5) word.replaceBelow(glyphOf(MA, MEDI, 0, BOW))
  else if (below === 0xe2fa || below === 0xe2fb) word.replaceBelow(glyphOf(LA, MEDI, 0, BOW))
}
