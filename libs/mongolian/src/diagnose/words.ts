import { suffixAfterSpace } from '../suffix/lookup.ts'
import { A, E, isBack, isFront, isHudum, isLetter, isSelector, NIRUGU } from '../text/codepoints.ts'
import type { Findings } from './finding.ts'
import { cyrillicFor, hudumFor, isHudumOnly } from './look-alikes.ts'

/** Problems that only a whole Mongolian word shows; returns the index behind it. */
export function findWordProblems(text: string, start: number, findings: Findings): number {
  let i = start
  let hudumOnly = false
  let back = false
  let front = false
  while (i < text.length && isWordUnit(text.charCodeAt(i))) {
    const unit = text.charCodeAt(i)
    hudumOnly ||= isHudumOnly(unit)
    back ||= isBack(unit)
    front ||= isFront(unit) && unit !== 0x1827
    if ((unit === A || unit === E) && unit === text.charCodeAt(i + 1)) {
      findings.add('doubled-vowel', 'hint', i, i + 2)
    }
    i++
  }
  if (hudumOnly) findForeignLetters(text, start, i, findings)
  if (back && front) findings.add('mixed-harmony', 'hint', start, i)
  if (text.charCodeAt(start - 1) === 0x20 && isLetter(text.charCodeAt(start - 2))) {
    if (suffixAfterSpace(text, start, i))
      findings.add('space-before-suffix', 'hint', start - 1, start, '\u180e')
  }
  return i
}

function isWordUnit(unit: number): boolean {
  return isLetter(unit) || isSelector(unit) || unit === NIRUGU
}

function findForeignLetters(text: string, start: number, end: number, findings: Findings): void {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (isLetter(unit) && !isHudum(unit)) findings.add('wrong-block', 'error', i, i + 1, hudumFor(unit))
  }
}

/** A Cyrillic word with single Latin or Greek letters in it; returns the index behind the word. */
export function findLookAlikes(text: string, start: number, findings: Findings): number {
  let i = start
  let cyrillic = 0
  let foreign = 0
  while (i < text.length && isAlphabetic(text.charCodeAt(i))) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x400 && unit <= 0x4ff && unit !== 0x454 && unit !== 0x457) cyrillic++
    else foreign++
    i++
  }
  if (cyrillic === 0 || foreign === 0 || foreign > cyrillic) return i
  for (let k = start; k < i; k++) {
    const fix = cyrillicFor(text.charAt(k))
    if (fix !== undefined) findings.add('look-alike', 'error', k, k + 1, fix)
  }
  return i
}

function isAlphabetic(unit: number): boolean {
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x18f && unit <= 0x275) ||
    (unit >= 0x391 && unit <= 0x3c9) ||
    (unit >= 0x400 && unit <= 0x4ff)
  )
}
