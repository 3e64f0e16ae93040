import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { type Packing, webPacking } from '../packing.ts'
import { bytesOf } from './bytes-of.ts'
import { endRecord } from './zip-record.ts'
import { ZipStream } from './zip-stream.ts'

type Files = readonly (readonly [name: string, pieces: readonly (string | Uint8Array)[]])[]

async function* written(files: Files, packing: Packing) {
  const zip = new ZipStream(packing)
  for (const [name, pieces] of files) yield* zip.file(name, pieces)
  yield zip.end()
}

const { deflate: _, ...plainly } = webPacking()

it('keeps files of text and of bytes as another library reads them', async () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 200 }))
  const files = fc.uniqueArray(fc.tuple(name, fc.array(piece, { maxLength: 4 })), {
    selector: ([one]) => one,
    maxLength: 6,
  })
  await fc.assert(
    fc.asyncProperty(files, fc.boolean(), async (all, packed) => {
      const read = unzipSync(await bytesOf(written(all, packed ? webPacking() : plainly)))
      expect(Object.keys(read).sort()).toEqual(all.map(([one]) => one).sort())
      for (const [one, pieces] of all) {
        const bytes = pieces.map((part) => (typeof part === 'string' ? new TextEncoder().encode(part) : part))
        expect(read[one]).toEqual(await bytesOf(bytes))
      }
    }),
    { numRuns: 50 },
  )
})

it('holds more files than two bytes count', async () => {
  const many = Array.from({ length: 66_000 }, (_, nth) => [`${nth}.txt`, [`${nth}`]] as const)
  const read = unzipSync(await bytesOf(written(many, plainly)))
  expect(Object.keys(read).length).toBe(66_000)
  expect(strFromU8(read['65999.txt'] ?? new Uint8Array())).toBe('65999')
})

it('says where the directory begins beyond 4 GB', () => {
  const at = 5_000_000_000
  const end = endRecord(3, 200, at)
  const view = new DataView(end.buffer)
  expect(end.length).toBe(56 + 20 + 22)
  expect(view.getBigUint64(48, true)).toBe(BigInt(at))
  expect(view.getBigUint64(56 + 8, true)).toBe(BigInt(at + 200))
  expect(view.getUint32(56 + 20 + 16, true)).toBe(0xffff_ffff)
  expect(endRecord(3, 200, 300).length).toBe(22)
})

it('fails whole where a file cannot be read to its end', async () => {
  async function* broken() {
    yield 'begins'
    throw new Error('the disk is gone')
  }
  const zip = new ZipStream(webPacking())
  await expect(bytesOf(zip.file('a.txt', broken()))).rejects.toThrow('the disk is gone')
})
