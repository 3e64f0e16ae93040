import { crc32 } from './crc32.ts'

/** How the parts of a workbook are packed and unpacked (RFC 1951), by whatever the machine does fastest. */
export interface Packing {
  /** Unpacks bytes piece by piece; throws where they are not packed so. */
  inflate(packed: Uint8Array): AsyncIterable<Uint8Array>
  /** Packs pieces as they come. Without it, parts are kept as they are. */
  deflate?(pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>
  /** The check sum of bytes behind others that had `before` (PKWARE APPNOTE 4.4.7). */
  crc32(bytes: Uint8Array, before: number): number
}

type Transform = { readable: ReadableStream<Uint8Array>; writable: WritableStream<Uint8Array<ArrayBuffer>> }

async function* through(
  { readable, writable }: Transform,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const writer = writable.getWriter()
  const written = (async () => {
    for await (const piece of pieces) await writer.write(piece as Uint8Array<ArrayBuffer>)
    await writer.close()
  })()
  // Whoever reads is told; here it only must not go unheard.
  written.catch((error) => writer.abort(error).catch(() => undefined))
  const reader = readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
    await written
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

// Browsers before 2022 know the streams, but not this format, and say so when asked for it.
function canPack(): boolean {
  try {
    return typeof CompressionStream === 'function' && new CompressionStream('deflate-raw') !== undefined
  } catch {
    return false
  }
}

/**
 * Packing by the streams that browsers and servers have in common; where a browser has none, parts are written unpacked.
 *
 * @example
 * webPacking().crc32(new TextEncoder().encode('123456789'), 0) // → 0xcbf43926
 */
export function webPacking(): Packing {
  return {
    inflate: (packed) => through(new DecompressionStream('deflate-raw'), [packed]),
    ...(canPack()
      ? {
          deflate: (pieces: AsyncIterable<Uint8Array>) =>
            through(new CompressionStream('deflate-raw'), pieces),
        }
      : {}),
    crc32,
  }
}
