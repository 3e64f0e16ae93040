import { createInflateRaw } from 'node:zlib'

interface Entry {
  method: number
  packed: number
  size: number
  at: number
}

export interface Zip {
  names: readonly string[]
  /** Bytes of one entry once unpacked; 0 where there is none. */
  sizeOf(name: string): number
  /** The unpacked content piece by piece; nothing where there is no such entry. */
  read(name: string): AsyncIterable<Buffer>
}

/** Entries of an archive; a workbook has some dozens. */
const MOST_ENTRIES = 5000

const END = 0x06054b50
const DIRECTORY = 0x02014b50

// Names of parts are compared without regard to case (OPC §6.2.2.3); some writers put backslashes.
// A name of other letters is written as they are, or by their bytes: %E5%8F%B0.
function partName(name: string): string {
  const plain = name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase()
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

// The end record stands last, with at most 64 KiB of comment behind it (APPNOTE 4.3.16).
function endOf(bytes: Buffer): number {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at -= 1)
    if (bytes.readUInt32LE(at) === END) return at
  throw new Error('no end record')
}

/** Opens a zip archive in memory by its directory. Throws where the bytes are not one. */
export function openZip(bytes: Buffer): Zip {
  const entries = new Map<string, Entry>()
  const end = endOf(bytes)
  let at = bytes.readUInt32LE(end + 16)
  const count = bytes.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new Error('too many entries')
  for (let left = count; left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY) throw new Error('broken directory')
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    entries.set(partName(bytes.toString('utf8', at + 46, at + 46 + name)), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + comment
  }

  async function* read(name: string): AsyncGenerator<Buffer> {
    const entry = entries.get(partName(name))
    if (!entry) return
    const start = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
    const packed = bytes.subarray(start, start + entry.packed)
    if (entry.method === 0) {
      yield packed
      return
    }
    const inflate = createInflateRaw()
    inflate.end(packed)
    let left = entry.size
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      left -= piece.length
      // A directory that lies about the size is the sign of an archive made to fill the memory.
      if (left < 0) throw new Error('larger than it says')
      yield piece
    }
  }

  return { names: [...entries.keys()], sizeOf: (name) => entries.get(partName(name))?.size ?? 0, read }
}
