import { detectEncoding } from '../encoding/detect-encoding.ts'
import { isPrivateUse } from '../encoding/ranges.ts'
import { FIRST_GLYPH, LAST_GLYPH } from '../menksoft/forms.ts'
import { fromMenksoft } from '../menksoft/from-menksoft.ts'
import { nominalSign } from '../normalize/presentation.ts'
import { isLetter } from '../text/codepoints.ts'
import { findControlProblems } from './controls.ts'
import { type Finding, Findings } from './finding.ts'
import { findLookAlikes, findWordProblems } from './words.ts'

/**
 * Finds what is wrong or doubtful in a text: private-use runs, letters of the wrong block, misplaced selectors,
 * connectors and joiners, the legacy connector, look-alikes, code points that no standard assigns.
 *
 * Positions in UTF-16 units, ordered by start; a fix is offered where the right form is certain enough. Never throws;
 * linear time. Source: Unicode Technical Note 57 v4, GB/T 25914-2023 control rules; block chart 1800–18AF of Unicode 17.
 *
 * @example
 * diagnose('ᠭᠡᠷ\u202fᠦᠨ') // → [{ start: 3, end: 4, problem: 'legacy-connector', severity: 'warning', fix: '\u180e' }]
 */
export function diagnose(text: string): Finding[] {
  const findings = new Findings()
  let wordsUntil = 0
  let i = 0
  while (i < text.length) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80 && !isAsciiLetter(unit)) {
      i++
      continue
    }
    if (isLetter(unit) && i >= wordsUntil) wordsUntil = findWordProblems(text, i, findings)
    if (i >= wordsUntil && !isLetter(unit) && (isAsciiLetter(unit) || (unit >= 0x18f && unit <= 0x4ff))) {
      wordsUntil = findLookAlikes(text, i, findings)
    }
    findControlProblems(text, i, findings)
    const sign = nominalSign(unit)
    if (sign !== undefined) findings.add('presentation-form', 'warning', i, i + 1, sign)
    if (isUnassigned(unit)) findings.add('unassigned', 'error', i, i + 1)
    if (isPrivateUse(unit)) i = findPrivateUse(text, i, findings)
    else i = findSurrogates(text, i, unit, findings)
  }
  return findings.list.sort((a, b) => a.start - b.start || a.end - b.end)
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** Holes of the Mongolian block in Unicode 17: 181A–181F, 1879–187F, 18AB–18AF; the replacement sign, where a letter was lost. */
function isUnassigned(unit: number): boolean {
  return (
    (unit >= 0x181a && unit <= 0x181f) ||
    (unit >= 0x1879 && unit <= 0x187f) ||
    (unit >= 0x18ab && unit <= 0x18af) ||
    unit >= 0xfffd
  )
}

function findPrivateUse(text: string, start: number, findings: Findings): number {
  let end = start
  let known = true
  while (end < text.length && isPrivateUse(text.charCodeAt(end))) {
    const unit = text.charCodeAt(end)
    known &&= unit >= FIRST_GLYPH && unit <= LAST_GLYPH
    end++
  }
  const run = text.slice(start, end)
  const fix = known && detectEncoding(run).encoding === 'menksoft' ? fromMenksoft(run) : undefined
  findings.add('private-use', 'error', start, end, fix)
  return end
}

function findSurrogates(text: string, index: number, unit: number, findings: Findings): number {
  if (unit < 0xd800 || unit > 0xdfff) return index + 1
  const next = text.charCodeAt(index + 1)
  if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
    // Planes 15 and 16 are private from end to end.
    if (unit >= 0xdb80) findings.add('private-use', 'error', index, index + 2)
    return index + 2
  }
  findings.add('lone-surrogate', 'error', index, index + 1)
  return index + 1
}
