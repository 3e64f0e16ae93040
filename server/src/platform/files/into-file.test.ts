import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterAll, expect, it } from 'vitest'
import { intoFile } from './into-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'medelge-into-file-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('is there before its first byte, so that it can be removed for good', () => {
  const path = join(folder, 'early')
  const file = intoFile(path)
  expect(existsSync(path)).toBe(true)
  file.destroy()
})

it('lets its source go where nothing can be written', async () => {
  const source = Readable.from(['一'])
  await expect(pipeline(source, intoFile(join(folder, 'none', 'file')))).rejects.toThrow('ENOENT')
  expect(source.destroyed).toBe(true)
})
