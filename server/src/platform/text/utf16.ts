/**
 * Spreadsheets save “Unicode text” in two bytes a sign, with or without a mark in front; of plain letters, digits and
 * separators one of the two bytes is zero.
 */
export function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, 2000)
  const zeros = [0, 0]
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  // Some characters, such as 一, hold a zero themselves.
  if (odd > head.length / 40 && odd > even * 3) return 'utf-16le'
  return even > head.length / 40 && even > odd * 3 ? 'utf-16be' : undefined
}
