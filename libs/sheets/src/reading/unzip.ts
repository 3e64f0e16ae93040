import type { Packing } from '../packing.ts'
import { SheetRefused } from '../sheet-refused.ts'

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
  read(name: string): AsyncIterable<Uint8Array>
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50

/** Bytes of what is not packed that are handed on at a time. */
const PIECE = 64 * 1024

const broken = (reason: string) => new SheetRefused('unreadable', reason)

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
function endOf(bytes: DataView): number {
  for (let at = bytes.byteLength - 22; at >= Math.max(0, bytes.byteLength - 65_557); at -= 1)
    if (bytes.getUint32(at, true) === END) return at
  throw broken('no end record')
}

function directoryOf(bytes: Uint8Array, most: number): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  const names = new TextDecoder()
  const end = endOf(view)
  let at = view.getUint32(end + 16, true)
  const count = view.getUint16(end + 10, true)
  if (count > most) throw broken('too many entries')
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY) throw broken('no directory')
    const length = (position: number) => view.getUint16(at + position, true)
    const name = length(28)
    entries.set(partName(names.decode(bytes.subarray(at + 46, at + 46 + name))), {
      method: length(10),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + name + length(30) + length(32)
  }
  return entries
}

// Its own head stands before each file; that it repeats what the directory says is not relied upon.
function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const head = new DataView(bytes.buffer, bytes.byteOffset + entry.at, 30)
  const start = entry.at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  return bytes.subarray(start, start + entry.packed)
}

/** Opens a zip archive in memory by its directory (PKWARE APPNOTE 6.3). Throws where the bytes are not one. */
export function openZip(bytes: Uint8Array, packing: Packing, most: number): Zip {
  const entries = directoryOf(bytes, most)

  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const entry = entries.get(partName(name))
    if (!entry) return
    const packed = packedBytes(bytes, entry)
    if (entry.method === 0) {
      for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE)
      return
    }
    let left = entry.size
    for await (const piece of packing.inflate(packed)) {
      left -= piece.length
      // A directory that lies about the size is the sign of an archive made to fill the memory.
      if (left < 0) throw broken('larger than it says')
      yield piece
    }
  }

  return { names: [...entries.keys()], sizeOf: (name) => entries.get(partName(name))?.size ?? 0, read }
}
