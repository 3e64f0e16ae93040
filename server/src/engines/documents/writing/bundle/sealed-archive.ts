import { ZipStream } from '@medelge/sheets/write'
import { loosePacking, nodePacking } from '#platform/sheets/node-packing'
import { openDigest } from '#platform/text/digest'
import type { BundleFile } from './bundle.ts'

type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>

/** A file as it was written into an archive. */
export interface Sealed {
  path: string
  size: number
  sha256: string
}

/** Opened when its first bytes are asked for, not before: whoever goes away until then leaves nothing open. */
async function* opened(file: BundleFile): AsyncGenerator<Uint8Array> {
  yield* file.open()
}

/** An archive that knows the digest of each of its files, taken while it was written. */
export class SealedArchive {
  readonly files: Sealed[] = []
  readonly #zip = new ZipStream(nodePacking)

  async *add(path: string, pieces: Pieces, packing = nodePacking): AsyncGenerator<Uint8Array> {
    const made = openDigest()
    let size = 0
    async function* counted() {
      for await (const piece of pieces) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
        made.update(bytes)
        size += bytes.length
        yield bytes
      }
    }
    yield* this.#zip.file(path, counted(), packing)
    this.files.push({ path, size, sha256: made.digest('hex') })
  }

  /** A file that was sealed before: it fails where its bytes are no longer those. */
  async *addKnown(path: string, file: BundleFile): AsyncGenerator<Uint8Array> {
    yield* this.add(path, opened(file), loosePacking)
    const { size, sha256 } = this.files.at(-1) as Sealed
    if (sha256 !== file.digest || size !== file.size)
      throw new Error(`file ${file.digest} is not what it was: ${size} bytes of digest ${sha256}`)
  }

  /** One line for each file so far, as sha256sum reads them. */
  sums(): string {
    return this.files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('')
  }

  end(): Uint8Array {
    return this.#zip.end()
  }
}
