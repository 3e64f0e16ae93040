import { SheetRefused } from '../sheet-refused.ts'

/**
 * Which order of bytes a text in UTF-16 has; undefined where it is none. Spreadsheets save “Unicode text” in two bytes a
 * sign, with or without a mark in front; of plain letters, digits and separators one of the two bytes is zero.
 *
 * @example
 * utf16Of(new Uint8Array([0xff, 0xfe, 0x41, 0])) // → 'utf-16le'
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  head.forEach((byte, position) => {
    if (byte === 0) zeros[position % 2] = (zeros[position % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  // Some characters, such as 一, hold a zero themselves.
  if (odd > head.length / 40 && odd > even * 3) return 'utf-16le'
  return even > head.length / 40 && even > odd * 3 ? 'utf-16be' : undefined
}

/**
 * Text as it was saved: UTF-16 or UTF-8 where it is that, else the national encoding of Chinese office programs, GB 18030.
 * Throws `SheetRefused` where it is none of them.
 *
 * @example
 * decodeText(new Uint8Array([0xbf, 0xc6, 0xc6, 0xd5])) // → '科普'
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes)
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not this one; the next may fit.
    }
  }
  throw new SheetRefused('unreadable', 'a text of no known encoding')
}
