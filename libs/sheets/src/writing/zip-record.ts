/** What two and four bytes hold at most; where a number is larger, they say so by all ones and it stands elsewhere (APPNOTE 4.4.1.4). */
export const MOST_IN_2 = 0xffff
export const MOST_IN_4 = 0xffff_ffff

/** A number by how many bytes it takes. */
export type Numbered = [width: 2 | 4 | 8, value: number]

/** A record of the format: numbers behind one another, then bytes. */
export function record(numbers: readonly Numbered[], ...rest: Uint8Array[]): Uint8Array {
  const head = numbers.reduce((length, [width]) => length + width, 0)
  const bytes = new Uint8Array(rest.reduce((length, piece) => length + piece.length, head))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of numbers) {
    if (width === 8) view.setBigUint64(at, BigInt(value), true)
    else if (value > (width === 2 ? MOST_IN_2 : MOST_IN_4))
      throw new RangeError('A file in an archive holds no more than 4 GB.')
    else if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  for (const piece of rest) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** The end of the directory: how many files there are, how long it is, and where it begins (APPNOTE 4.3.14 to 4.3.16). */
export function endRecord(files: number, length: number, at: number): Uint8Array {
  const isLarge = files >= MOST_IN_2 || length >= MOST_IN_4 || at >= MOST_IN_4
  const end = record([
    [4, 0x06054b50],
    [4, 0],
    [2, Math.min(files, MOST_IN_2)],
    [2, Math.min(files, MOST_IN_2)],
    [4, Math.min(length, MOST_IN_4)],
    [4, Math.min(at, MOST_IN_4)],
    [2, 0],
  ])
  if (!isLarge) return end
  const large = record([
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [8, 0],
    [8, files],
    [8, files],
    [8, length],
    [8, at],
  ])
  const where = record([
    [4, 0x07064b50],
    [4, 0],
    [8, at + length],
    [4, 1],
  ])
  return record([], large, where, end)
}
