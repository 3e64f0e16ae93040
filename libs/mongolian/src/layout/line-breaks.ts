const NO_BREAK_BEFORE =
  '\u1801\u1802\u1803\u1804\u1805\u1808\u1809，、。：；！？…‥）］｝〕】》〉」』〗\u2048\u2049,.:;!?)]}%‰’”'
const NO_BREAK_AFTER = '（［｛〔【《〈「『〖([{‘“'

const before = /* @__PURE__ */ new Set([...NO_BREAK_BEFORE].map((sign) => sign.charCodeAt(0)))
const after = /* @__PURE__ */ new Set([...NO_BREAK_AFTER].map((sign) => sign.charCodeAt(0)))

/**
 * Where a line of vertical text may end: behind spaces and between Chinese characters, never at a suffix connector (MVS,
 * NNBSP), before a closing sign or behind an opening one.
 *
 * Offsets in UTF-16 units, ascending, the end of the text included. Never throws; linear time.
 * Source: Unicode Annex 14 (classes GL, CL, OP, ID), Mongolian layout requirements of W3C mlreq.
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
  if (left === 0x0a) return true
  if (right === 0x0a || right === 0x20 || before.has(right) || after.has(left)) return false
  if (left === 0x20 || left === 0x3000 || left === 0x1806) return true
  if (isIdeograph(left)) return !isGlue(right) && right !== 0x200d
  return isIdeograph(right) && !isGlue(left)
}

function isIdeograph(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff)
}

function isGlue(unit: number): boolean {
  return unit === 0x180e || unit === 0x202f || unit === 0x00a0 || unit === 0x2060
}
