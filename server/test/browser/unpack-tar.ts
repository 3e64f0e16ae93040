import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, normalize } from 'node:path'
import { buffer } from 'node:stream/consumers'

const BLOCK = 512

/** Writes the plain files of a small tar archive into a folder; paths that lead outside are refused. */
export async function unpackTar(archive: AsyncIterable<Buffer>, folder: string): Promise<void> {
  const bytes = await buffer(archive)
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0; ) {
    const field = (from: number, to: number) =>
      bytes.toString('utf8', at + from, at + to).replace(/\0[\s\S]*$/, '')
    // POSIX ustar: name 0–100, mode 100–108, size 124–136, type 156, prefix 345–500; numbers in octal.
    const name = normalize(join(field(345, 500), field(0, 100)))
    const size = Number.parseInt(field(124, 136), 8)
    const type = field(156, 157) || '0'
    if (name.startsWith('..') || name.startsWith('/')) throw new Error(`The archive reaches outside: ${name}`)
    const begin = at + BLOCK
    if (type === '0') {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, bytes.subarray(begin, begin + size), {
        mode: Number.parseInt(field(100, 108), 8) & 0o777,
      })
    }
    at = begin + Math.ceil(size / BLOCK) * BLOCK
  }
}
