/** The longest row of zero bytes: a transfer that broke off leaves them where the rest should be. */
export function longestZeros(bytes: Uint8Array): number {
  let longest = 0
  let row = 0
  for (const byte of bytes) {
    row = byte === 0 ? row + 1 : 0
    if (row > longest) longest = row
  }
  return longest
}
