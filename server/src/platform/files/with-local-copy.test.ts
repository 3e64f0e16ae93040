import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, it } from 'vitest'
import { withLocalCopy } from './with-local-copy.ts'

const folder = mkdtempSync(join(tmpdir(), 'medelge-local-copy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('lends the bytes as a file', async () => {
  const text = await withLocalCopy(
    folder,
    async () => Readable.from(['一', '二']),
    async (path) => readFileSync(path, 'utf8'),
  )
  expect(text).toBe('一二')
  expect(readdirSync(folder)).toEqual([])
})

it.each([
  ['at once', () => new Readable({ read: () => {} }).destroy(new Error('away'))],
  [
    'when first read',
    () =>
      Readable.from(
        (async function* () {
          yield* []
          throw new Error('away')
        })(),
      ),
  ],
])('leaves nothing of bytes that fail %s, also a moment later', async (_, failing) => {
  const attempts = Array.from({ length: 40 }, () =>
    expect(
      withLocalCopy(
        folder,
        async () => failing(),
        async () => {},
      ),
    ).rejects.toThrow('away'),
  )
  await Promise.all(attempts)
  await pause(50)
  expect(readdirSync(folder)).toEqual([])
})
