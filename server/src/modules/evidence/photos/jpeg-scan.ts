const SCAN = 0xda
const TABLES = 0xc4
/** A picture in several scans; there the decoder itself tells of data that is left over. */
const PROGRESSIVE = 0xc2
const END = Buffer.from([0xff, 0xd9])

interface Scan {
  /** First byte after the header of the first scan. */
  start: number
  /** Whether a long row of zero bytes can be a picture: where the shortest code of pixels says “nothing more here”. */
  zerosPossible: boolean
}

// The code of nothing but zero bits belongs to the first value of a table (ITU-T T.81, C.2).
function firstValues(segment: Buffer): boolean {
  let possible = false
  for (let at = 0; at + 17 < segment.length; ) {
    const count = segment.subarray(at + 1, at + 17).reduce((sum, one) => sum + one, 0)
    const forPixels = ((segment[at] ?? 0) & 0xf0) !== 0
    if (forPixels && ((segment[at + 17] ?? 1) & 0x0f) === 0) possible = true
    at += 17 + count
  }
  return possible
}

/** Walks the segments (ITU-T T.81, B.1) up to the first scan. */
function findScan(file: Buffer): Scan | undefined {
  let zerosPossible = false
  for (let at = 2; at + 4 <= file.length; ) {
    const kind = file[at + 1] ?? 0
    if (file[at] !== 0xff) return undefined
    if (kind === 0xff) {
      at += 1
      continue
    }
    const next = at + 2 + file.readUInt16BE(at + 2)
    if (kind === PROGRESSIVE) zerosPossible = true
    if (kind === TABLES) zerosPossible ||= firstValues(file.subarray(at + 4, next))
    if (kind === SCAN) return { start: next, zerosPossible }
    at = next
  }
  return undefined
}

/** The bytes with the mark of the end; a photo that lacks nothing else is whole. */
export function withEnd(file: Buffer): Buffer {
  const scan = findScan(file)
  return scan && file.indexOf(END, scan.start) < 0 ? Buffer.concat([file, END]) : file
}

/** Whether the pixels are broken off by so many zero bytes in a row; what stands after the end does not matter. */
export function zerosInside(file: Buffer, many: number): boolean {
  const scan = findScan(file)
  if (!scan || scan.zerosPossible) return false
  const end = file.indexOf(END, scan.start)
  const pixels = file.subarray(scan.start, end < 0 ? undefined : end)
  return pixels.includes(Buffer.alloc(many))
}
