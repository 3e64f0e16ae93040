import type { Packing } from '../packing.ts'
import { bytesOf } from './bytes-of.ts'
import { endRecord, MOST_IN_4, type Numbered, record } from './zip-record.ts'

const NAMES_IN_UTF8 = 0x0800
/** Sizes and check sum follow the content, since they are not known before. */
const SIZES_BEHIND = 0x0008
const DEFLATE = 8
const VERSION = 20
/** What reads archives of more than 4 GB. */
const LARGE_VERSION = 45
/** 1 January 1980, the first day the format knows: the same rows make the same bytes. */
const FIRST_DAY = 0x21

const encoder = new TextEncoder()

/** Text, which is kept in UTF-8, or bytes. */
type Piece = string | Uint8Array

interface Sizes {
  sum: number
  packed: number
  size: number
}

/** What the head of a file and its line of the directory say alike. */
const told = (streamed: boolean, { sum, packed, size }: Sizes, name: number, large = false): Numbered[] => [
  [2, large ? LARGE_VERSION : VERSION],
  [2, NAMES_IN_UTF8 | (streamed ? SIZES_BEHIND : 0)],
  [2, streamed ? DEFLATE : 0],
  [2, 0],
  [2, FIRST_DAY],
  [4, sum],
  [4, packed],
  [4, size],
  [2, name],
  // Where it begins stands behind the name if four bytes do not hold it.
  [2, large ? 12 : 0],
]

/** A file's line of the directory. */
function entry(said: readonly Numbered[], label: Uint8Array, start: number): Uint8Array {
  const head: Numbered[] = [[4, 0x02014b50], [2, VERSION], ...said, [2, 0], [2, 0], [2, 0], [4, 0]]
  if (start < MOST_IN_4) return record([...head, [4, start]], label)
  const behind = record([
    [2, 1],
    [2, 8],
    [8, start],
  ])
  return record([...head, [4, MOST_IN_4]], label, behind)
}

/**
 * An archive written from its first byte to its last (PKWARE APPNOTE 6.3), without ever holding a file of it. Each file
 * has up to 4 GB; all together have no end. What fails while a file is read fails the archive, which then has no end and
 * opens nowhere.
 *
 * @example
 * const zip = new ZipStream(webPacking())
 * const file = await bytesOf(zip.file('a.txt', ['一', new Uint8Array([10])]))
 * const archive = await bytesOf([file, zip.end()])
 * [...archive.slice(0, 2)] // → [80, 75]
 */
export class ZipStream {
  #at = 0
  readonly #directory: Uint8Array[] = []

  constructor(readonly packing: Packing) {}

  /** A file of the archive, piece by piece, packed like the others if nothing else is said. */
  async *file(
    name: string,
    pieces: AsyncIterable<Piece> | Iterable<Piece>,
    packing = this.packing,
  ): AsyncGenerator<Uint8Array> {
    const label = encoder.encode(name)
    const start = this.#at
    const sizes: Sizes = { sum: 0, packed: 0, size: 0 }
    const { deflate, crc32 } = packing
    async function* plain() {
      for await (const piece of pieces) {
        const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece
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
      entry(told(deflate !== undefined, sizes, label.length, start >= MOST_IN_4), label, start),
    )
  }

  /** The directory, which makes it an archive. */
  end(): Uint8Array {
    const files = this.#directory.length
    const length = this.#directory.reduce((sum, entry) => sum + entry.length, 0)
    return record([], ...this.#directory, endRecord(files, length, this.#at))
  }

  #count(bytes: Uint8Array): Uint8Array {
    this.#at += bytes.length
    return bytes
  }
}
