import { isConnector, isLetter, isSelector, MVS, NIRUGU, NNBSP } from '../text/codepoints.ts'
import { nominalSign } from './presentation.ts'

const ZWSP = 0x200b
const BOM = 0xfeff
const CANDIDATES = /[\u180e\u200b\u202f\ufe10-\ufe19\ufe30-\ufe48\ufeff]/

/**
 * Brings a text into the stored form: NFC, suffixes joined by MVS, no stray nirugu behind it, no zero-width space
 * or byte-order mark, nominal punctuation. Selectors and joiners stay, since they may carry a shape.
 *
 * Text in UTF-16 in, text out; idempotent; never throws; linear time. Source: Unicode Technical Note 57 v4
 * (MVS takes over all work of NNBSP), Unicode 16 core specification 13.5.
 *
 * @example
 * normalize('ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ') // → 'ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ'
 */
export function normalize(text: string): string {
  if (!CANDIDATES.test(text)) return text.normalize('NFC')
  return joinSuffixes(dropAndReplace(text).normalize('NFC'))
}

/** Drops what nothing shows and replaces presentation forms; must run before NFC, which dropping may enable. */
function dropAndReplace(text: string): string {
  let out = ''
  let copied = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const replacement = unit === ZWSP || unit === BOM ? '' : nominalSign(unit)
    if (replacement === undefined) continue
    out += text.slice(copied, i) + replacement
    copied = i + 1
  }
  return copied === 0 ? text : out + text.slice(copied)
}

function joinSuffixes(text: string): string {
  let out = ''
  let copied = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isConnector(unit)) continue
    const after = skipNirugu(text, i + 1)
    const joins = unit === MVS || (endsInLetter(text, i) && isLetter(text.charCodeAt(after)))
    if (!joins || (unit === MVS && after === i + 1)) continue
    out += `${text.slice(copied, i)}\u180e`
    copied = after
    i = after - 1
  }
  return copied === 0 ? text : out + text.slice(copied)
}

function skipNirugu(text: string, index: number): number {
  let i = index
  while (text.charCodeAt(i) === NIRUGU) i++
  return i
}

/** Whether a letter, with or without selectors, stands before an index. */
export function endsInLetter(text: string, index: number): boolean {
  let i = index - 1
  while (i >= 0 && isSelector(text.charCodeAt(i))) i--
  return i >= 0 && isLetter(text.charCodeAt(i))
}

/** One change that `normalize` makes, with its reason. Positions are UTF-16 units of the original text. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly reason:
    | 'legacy-connector'
    | 'nirugu-after-connector'
    | 'zero-width'
    | 'presentation-form'
    | 'composition'
}

/**
 * Lists what `normalize` would change in a text and why, so that an editor can show it before doing it.
 *
 * Positions in UTF-16 units of the original; a change of composition (NFC) is one entry for the whole text.
 * Source: as `normalize`.
 *
 * @example
 * normalizationChanges('ᠭᠡᠷ\u202fᠦᠨ')[0]?.reason // → 'legacy-connector'
 */
export function normalizationChanges(text: string): Change[] {
  const changes: Change[] = []
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const sign = nominalSign(unit)
    if (sign !== undefined)
      changes.push({ start: i, end: i + 1, replacement: sign, reason: 'presentation-form' })
    else if (unit === ZWSP || unit === BOM)
      changes.push({ start: i, end: i + 1, replacement: '', reason: 'zero-width' })
    else if (isConnector(unit)) addConnectorChanges(text, i, changes)
  }
  if (text.normalize('NFC') !== text) {
    changes.push({ start: 0, end: text.length, replacement: normalize(text), reason: 'composition' })
  }
  return changes
}

function addConnectorChanges(text: string, index: number, changes: Change[]): void {
  const after = skipNirugu(text, index + 1)
  const legacy = text.charCodeAt(index) === NNBSP
  if (legacy && !(endsInLetter(text, index) && isLetter(text.charCodeAt(after)))) return
  if (legacy)
    changes.push({ start: index, end: index + 1, replacement: '\u180e', reason: 'legacy-connector' })
  if (after > index + 1) {
    changes.push({ start: index + 1, end: after, replacement: '', reason: 'nirugu-after-connector' })
  }
}
