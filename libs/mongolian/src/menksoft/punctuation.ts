/**
 * Menksoft punctuation and digits, E234–E261 in order, as Unicode; `1`–`4` after the birga are its variants.
 * The standard of 2023 names no code for the horizontal bracket pairs, so the vertical presentation forms stay:
 * `normalize` turns them into the nominal ones.
 */
const ORDER: readonly string[] = [
  '\u1800 \u1801 \u1802 \u1803 \u1804 \u1805 \u1806 \u1807 \u1808 \u1809 \u180a',
  '\u1800\u180b \u1800\u180c \u1800\u180d \u1800\u180f \u00b7',
  '\u1810 \u1811 \u1812 \u1813 \u1814 \u1815 \u1816 \u1817 \u1818 \u1819',
  '\u2048 \u2049 \uff01 \uff1f \uff1b \uff08 \uff09 \u3008 \u3009 \ufe39 \ufe3a \u300a \u300b \ufe43 \ufe44',
  '\ufe10 \u00d7 \u203b \ufe32 \ufe31',
]

const signs = /* @__PURE__ */ ORDER.flatMap((line) => line.split(' '))

/** The Unicode of a punctuation glyph E234–E261, undefined outside. */
export function signOfGlyph(glyph: number): string | undefined {
  return signs[glyph - 0xe234]
}

/** Unicode unit to glyph; the birga (shaped with its selector) and the nirugu (shaped with its word) are not here. */
export const glyphOfSign = /* @__PURE__ */ new Map<number, number>([
  ...signs
    .map((sign, index) => [sign, 0xe234 + index] as const)
    .filter(([sign]) => sign.length === 1 && sign !== '\u1800' && sign !== '\u180a')
    .map(([sign, glyph]) => [sign.charCodeAt(0), glyph] as const),
  [0xfe13, 0xe238],
])
