import { promisify } from 'node:util'
import { constants, crc32, createInflateRaw, deflateRaw } from 'node:zlib'
import type { Packing } from '@medelge/sheets'

const pack = promisify(deflateRaw)

/** Pieces that are each packed whole and flushed can stand behind one another; this empty last block ends them (RFC 1951). */
const lastBlock = Uint8Array.of(3, 0)

const deflateAt = (level: number) =>
  async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) yield await pack(piece, { level, finishFlush: constants.Z_SYNC_FLUSH })
    yield lastBlock
  }

/** Packing by Node's own library, off the serving thread; a faster level, since most of it is read but once. */
export const nodePacking: Packing = {
  inflate(packed) {
    const inflate = createInflateRaw()
    inflate.end(packed)
    return inflate
  },
  deflate: deflateAt(4),
  crc32,
}

/** For what is packed already, such as photos: trying again takes long and makes it no smaller. */
export const loosePacking: Packing = { ...nodePacking, deflate: deflateAt(0) }
