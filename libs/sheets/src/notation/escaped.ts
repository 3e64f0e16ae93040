// Signs that XML cannot hold, the return that it would not give back, and what would be read as one escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped.
const special = /_(?=x[0-9a-f]{4}_)|[\0-\x08\x0b-\x1f\ufffe\uffff]/gi

/** A text as the format writes it: signs that XML cannot hold become _x000D_ (ECMA-376 §22.9.2.19). */
export const escaped = (text: string): string =>
  text.replace(special, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)

/** A text as a cell shows it. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
