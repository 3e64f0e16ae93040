/**
 * The pieces of a file as one.
 *
 * @example
 * (await bytesOf([new Uint8Array([1, 2]), new Uint8Array([3])])).length // → 3
 */
export async function bytesOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  const bytes = new Uint8Array(all.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of all) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
