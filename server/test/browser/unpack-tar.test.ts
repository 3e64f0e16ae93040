import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { unpackTar } from './unpack-tar.ts'

function entry(name: string, content: string, mode = 0o644, type = '0'): Buffer {
  const header = Buffer.alloc(512)
  const body = Buffer.alloc(Math.ceil(Buffer.byteLength(content) / 512) * 512)
  header.write(name, 0)
  header.write(mode.toString(8).padStart(7, '0'), 100)
  header.write(Buffer.byteLength(content).toString(8).padStart(11, '0'), 124)
  header.write(type, 156)
  body.write(content)
  return Buffer.concat([header, body])
}

const archive = (...entries: Buffer[]) => Readable.from([Buffer.concat([...entries, Buffer.alloc(1024)])])

test('writes files with their folders and modes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'medelge-tar-'))
  await unpackTar(
    archive(entry('lib/', '', 0o755, '5'), entry('lib/a.so', 'x'.repeat(700), 0o755), entry('b', '账')),
    folder,
  )
  expect(readFileSync(join(folder, 'lib/a.so'), 'utf8')).toBe('x'.repeat(700))
  expect(statSync(join(folder, 'lib/a.so')).mode & 0o700).toBe(0o700)
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('账')
  rmSync(folder, { recursive: true })
})

test.each(['../out', '/etc/out', 'a/../../out'])('refuses a path that leads outside: %s', async (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'medelge-tar-'))
  await expect(unpackTar(archive(entry(name, 'x')), folder)).rejects.toThrow(/outside/)
  rmSync(folder, { recursive: true })
})
