import type { Packing } from '../packing.ts'
import { bytesOf } from './bytes-of.ts'

const NAMES_IN_UTF8 = 0x0800
/** Sizes and check sum follow the content, since they are not known before. */
const SIZES_BEHIND = 0x0008
const DEFLATE = 8
const VERSION = 20
/** 1 January 1980, the first day the format knows: the same rows make the same bytes. */
const FIRST_DAY = 0x21

const encoder = new TextEncoder()

interface Sizes {
  sum: number
  packed: number
  size: number
}

/** A record of the format: numbers of two or four bytes behind one another, then bytes. */
function record(numbers: readonly [width: 2 | 4, value: number][], ...rest: Uint8Array[]): Uint8Array {
  const head = numbers.reduce((length, [width]) => length + width, 0)
  const bytes = new Uint8Array(rest.reduce((length, piece) => length + piece.length, head))
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const [width, value] of numbers) {
    if (value > 0xffff_ffff) throw new RangeError('An archive of this kind holds no more than 4 GB.')
    if (width === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += width
  }
  for (const piece of rest) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** What the head of a file and its line of the directory say alike. */
const told = (streamed: boolean, { sum, packed, size }: Sizes, name: number): [2 | 4, number][] => [
  [2, VERSION],
  [2, NAMES_IN_UTF8 | (streamed ? SIZES_BEHIND : 0)],
  [2, streamed ? DEFLATE : 0],
  [2, 0],
  [2, FIRST_DAY],
  [4, sum],
  [4, packed],
  [4, size],
  [2, name],
  [2, 0],
]

/** An archive written from its first byte to its last (PKWARE APPNOTE 6.3), without ever holding a file of it. */
export class ZipStream {
  #at = 0
  readonly #directory: Uint8Array[] = []

  constructor(readonly packing: Packing) {}

  /** A file of the archive, piece by piece. */
  async *file(name: string, pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Uint8Array> {
    const label = encoder.encode(name)
    const start = this.#at
    const sizes: Sizes = { sum: 0, packed: 0, size: 0 }
    const { deflate, crc32 } = this.packing
    async function* plain() {
      for await (const piece of pieces) {
        const bytes = encoder.encode(piece)
        sizes.sum = crc32(bytes, sizes.sum)
        sizes.size += bytes.length
        yield bytes
      }
    }
    if (deflate) {
      yield this.#count(record([[4, 0x04034b50], ...told(true, sizes, label.length)], label))
      for await (const piece of deflate(plain())) {
        sizes.packed += piece.length
        yield this.#count(piece)
      }
      yield this.#count(
        record([
          [4, 0x08074b50],
          [4, sizes.sum],
          [4, sizes.packed],
          [4, sizes.size],
        ]),
      )
    } else {
      const whole = await bytesOf(plain())
      sizes.packed = sizes.size
      yield this.#count(record([[4, 0x04034b50], ...told(false, sizes, label.length)], label, whole))
    }
    this.#directory.push(
      record(
        [
          [4, 0x02014b50],
          [2, VERSION],
          ...told(deflate !== undefined, sizes, label.length),
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, start],
        ],
        label,
      ),
    )
  }

  /** The directory, which makes it an archive. */
  end(): Uint8Array {
    const files = this.#directory.length
    const length = this.#directory.reduce((sum, entry) => sum + entry.length, 0)
    const end = record([
      [4, 0x06054b50],
      [2, 0],
      [2, 0],
      [2, files],
      [2, files],
      [4, length],
      [4, this.#at],
      [2, 0],
    ])
    return record([], ...this.#directory, end)
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.#at += bytes.length
    return bytes
  }
}
