import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

const pack = promisify(deflateRaw)

/** Pieces that are each packed whole and flushed can stand behind one another; this empty last block ends them (RFC 1951). */
const lastBlock = Buffer.from([3, 0])

/** Sizes and check sum follow the content, since they are not known before; names are UTF-8. */
const FLAGS = 0x0808
const DEFLATE = 8
const VERSION = 20
/** 1 January 1980, the first day the format knows: the same rows make the same bytes. */
const FIRST_DAY = 0x21

/** An archive written from its first byte to its last (PKWARE APPNOTE 6.3), without ever holding a file of it. */
export class ZipStream {
  #at = 0
  readonly #directory: Buffer[] = []

  /** A file of the archive, piece by piece. Each piece is packed off the serving thread. */
  async *file(name: string, pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
    const label = Buffer.from(name)
    const start = this.#at
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(VERSION, 4)
    head.writeUInt16LE(FLAGS, 6)
    head.writeUInt16LE(DEFLATE, 8)
    head.writeUInt16LE(FIRST_DAY, 12)
    head.writeUInt16LE(label.length, 26)
    yield this.#count(Buffer.concat([head, label]))
    let [sum, packed, size] = [0, 0, 0]
    for await (const piece of pieces) {
      const plain = Buffer.from(piece)
      const small = await pack(plain, { level: 4, finishFlush: constants.Z_SYNC_FLUSH })
      sum = crc32(plain, sum)
      size += plain.length
      packed += small.length
      yield this.#count(small)
    }
    const sizes = Buffer.alloc(16)
    sizes.writeUInt32LE(0x08074b50, 0)
    sizes.writeUInt32LE(sum, 4)
    sizes.writeUInt32LE(packed + lastBlock.length, 8)
    // Past 4 GB this throws: the file breaks off instead of telling a wrong size.
    sizes.writeUInt32LE(size, 12)
    yield this.#count(Buffer.concat([lastBlock, sizes]))
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(VERSION, 4)
    head.copy(entry, 6, 4, 14)
    sizes.copy(entry, 16, 4)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE(start, 42)
    this.#directory.push(entry, label)
  }

  /** The directory, which makes it an archive. */
  end(): Buffer {
    const directory = Buffer.concat(this.#directory)
    const end = Buffer.alloc(22)
    const files = this.#directory.length / 2
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(files, 8)
    end.writeUInt16LE(files, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#at, 16)
    return Buffer.concat([directory, end])
  }

  #count(bytes: Buffer): Buffer {
    this.#at += bytes.length
    return bytes
  }
}
