/**
 * How the tables of this library write the Hudum letters, in the order of the block, so that they can be read and compared:
 * N is ᠩ, q ᠬ, x ᠱ, c ᠴ; K C R L J Q are ᠻ ᠼ ᠿ ᡀ ᡁ ᡂ. A hyphen is the connector (MVS).
 */
const LETTERS = 'aeiouöüénNbpqgmlsxtdcjyrwfkKCzhRLJQ'

const traditional = /* @__PURE__ */ new Map(
  [...LETTERS].map((sign, index) => [sign, String.fromCharCode(0x1820 + index)] as const),
)

/** The Hudum letters of a table entry; every other sign (A U O of the rules, Cyrillic) stays. */
export function hudum(signs: string): string {
  return signs.replace(/./gu, (sign) => traditional.get(sign) ?? (sign === '-' ? '\u180e' : sign))
}

/** The way back: table signs of Hudum letters and connectors. */
export function hudumSigns(text: string): string {
  return text.replace(/[\u1820-\u1842\u180e]/g, (letter) => LETTERS[letter.charCodeAt(0) - 0x1820] ?? '-')
}
