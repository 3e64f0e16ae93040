import { once } from 'node:events'
import { mkdir, symlink } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { intoFile } from '#platform/files/into-file'

const BLOCK = 512

/** Hands out the bytes of a stream in the lengths asked for. */
class ByteReader {
  #rest: Buffer = Buffer.alloc(0)
  readonly #chunks: AsyncIterator<Buffer>

  constructor(source: Readable) {
    this.#chunks = source[Symbol.asyncIterator]()
  }

  /** Up to so many bytes, as they come; none at the end. */
  async some(most: number): Promise<Buffer> {
    if (this.#rest.length === 0) {
      const { value, done } = await this.#chunks.next()
      if (done) return Buffer.alloc(0)
      this.#rest = value
    }
    const taken = this.#rest.subarray(0, most)
    this.#rest = this.#rest.subarray(taken.length)
    return taken
  }

  async *exactly(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const taken = await this.some(left)
      if (taken.length === 0) throw new Error('The archive ends too soon')
      left -= taken.length
      yield taken
    }
  }

  async block(): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.exactly(BLOCK)) parts.push(part)
    return Buffer.concat(parts)
  }
}

/** Writes a tar archive of a cluster into a folder, one file after the other; paths that lead outside are refused. */
export async function unpackBase(archive: Readable, folder: string): Promise<void> {
  const bytes = new ByteReader(archive)
  for (;;) {
    const head = await bytes.block()
    if (head[0] === 0) break
    const { name, size, type, link } = readHead(head)
    if (name.startsWith('..') || name.startsWith('/')) throw new Error(`The archive reaches outside: ${name}`)
    const place = join(folder, name)
    await mkdir(type === 'folder' ? place : dirname(place), { recursive: true, mode: 0o700 })
    if (type === 'link') await symlink(link, place)
    if (type !== 'file') continue
    // The server itself brings all of it to the disk before it replays.
    const file = intoFile(place)
    for await (const part of bytes.exactly(size)) if (!file.write(part)) await once(file, 'drain')
    file.end()
    await finished(file)
    for await (const _ of bytes.exactly((BLOCK - (size % BLOCK)) % BLOCK));
  }
}

/** POSIX ustar: name 0–100, size 124–136 in octal, type 156, link 157–257, prefix 345–500. */
function readHead(head: Buffer) {
  const field = (from: number, to: number) => head.toString('utf8', from, to).replace(/\0[\s\S]*$/, '')
  const type = field(156, 157) || '0'
  return {
    name: normalize(join(field(345, 500), field(0, 100))),
    size: Number.parseInt(field(124, 136), 8) || 0,
    type: type === '5' ? 'folder' : type === '2' ? 'link' : 'file',
    link: field(157, 257),
  }
}
