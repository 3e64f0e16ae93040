const NO_BREAK_BEFORE =
  '\u1801\u1802\u1803\u1804\u1805\u1808\u1809，、。：；！？…‥）］｝〕】》〉」』〗\u2048\u2049,.:;!?)]}%‰’”'
const NO_BREAK_AFTER = '（［｛〔【《〈「『〖([{‘“'

const before = /* @__PURE__ */ new Set([...NO_BREAK_BEFORE].map((sign) => sign.charCodeAt(0)))
const after = /* @__PURE__ */ new Set([...NO_BREAK_AFTER].map((sign) => sign.charCodeAt(0)))

/**
 * Where a line of vertical text may end: behind spaces and between Chinese characters, kana and Hangul, never at a suffix connector (MVS,
 * NNBSP), before a closing sign or behind an opening one.
 *
 * Offsets in UTF-16 units, ascending, the end of the text included. Never throws; linear time.
 * Source: Unicode Annex 14 (classes BK, CR, LF, SP, ZW, GL, CL, OP, ID), Mongolian layout requirements of W3C mlreq.
 *
 * @example
 * lineBreaks('ᠮᠣᠩᠭᠣᠯ\u180eᠤᠨ ᠪᠢᠴᠢᠭ') // → [10, 15]
 */
export function lineBreaks(text: string): number[] {
  const breaks: number[] = []
  for (let i = 1; i < text.length; i++) {
    if (mayBreak(text.charCodeAt(i - 1), text.charCodeAt(i))) breaks.push(i)
  }
  if (text.length > 0) breaks.push(text.length)
  return breaks
}

function mayBreak(left: number, right: number): boolean {
  if (isMandatory(left)) return left !== 0x0d || right !== 0x0a
  if (isMandatory(right) || right === 0x20 || before.has(right) || after.has(left)) return false
  if (left === 0x20 || left === 0x09 || left === 0x3000 || left === 0x1806 || left === 0x200b) return true
  if (isIdeograph(left)) return !isGlue(right) && right !== 0x200d && !isLowSurrogate(right)
  return isIdeograph(right) && !isGlue(left) && !isLowSurrogate(right)
}

/** Line feed, vertical tab, form feed, carriage return, next line, line and paragraph separator. */
function isMandatory(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029
}

/** Han, kana and Hangul; also the surrogates of the planes of rare Han (U+20000–3FFFF), first half or second. */
function isIdeograph(unit: number): boolean {
  return (
    (unit >= 0x3041 && unit <= 0x30ff && unit !== 0x30fc) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0xd840 && unit <= 0xd8bf) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  )
}
/** The second half of a pair is never parted from the first. */
function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function isGlue(unit: number): boolean {
  return unit === 0x180e || unit === 0x202f || unit === 0x00a0 || unit === 0x2060
}
