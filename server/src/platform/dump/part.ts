import { createHash, type Hash } from 'node:crypto'
import { createReadStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { intoFile } from '../files/into-file.ts'

/** A file of a backup: where it lies inside it, how long it is in bytes and its SHA-256 in hexadecimal. */
export interface Part {
  path: string
  bytes: number
  sha256: string
}

/** Lets bytes pass and tells afterwards what they were. */
export class Digester extends Transform {
  readonly #hash: Hash = createHash('sha256')
  bytes = 0

  override _transform(chunk: Buffer, _: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk)
    this.bytes += chunk.length
    done(null, chunk)
  }

  digest(): string {
    return this.#hash.digest('hex')
  }
}

/** Writes a stream to a file that must not exist yet, and answers its size and digest once the disk has it. */
export async function writeStream(source: Readable, path: string): Promise<Omit<Part, 'path'>> {
  const digester = new Digester()
  await pipeline(source, digester, intoFile(path, { flags: 'wx', flush: true }))
  return { bytes: digester.bytes, sha256: digester.digest() }
}

/**
 * Writes a stream, packed by gzip, as a part of the backup in `folder`. The stream is heard from the moment it is handed
 * over: a connection that is gone says so at once, and a fault nobody hears ends the process.
 */
export async function writePart(folder: string, path: string, source: Readable): Promise<Part> {
  const place = join(folder, path)
  // The first level: text of tables is a fifth then, and the database remains what takes the time.
  const packed = createGzip({ level: 1 })
  source.on('error', (error) => packed.destroy(error))
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 })
  return { path, ...(await writeStream(source.pipe(packed), place)) }
}

/** What was written by `writePart`. */
export function readPart(folder: string, path: string): Readable {
  const file = createReadStream(join(folder, path))
  const plain = createGunzip()
  file.once('error', (error) => plain.destroy(error))
  return file.pipe(plain)
}

/** Size and digest of a file as it lies there now; fails where there is none. */
export async function digestFile(path: string): Promise<Omit<Part, 'path'>> {
  const digester = new Digester()
  await pipeline(createReadStream(path), digester, async (chunks: AsyncIterable<Buffer>) => {
    for await (const _ of chunks);
  })
  return { bytes: digester.bytes, sha256: digester.digest() }
}
