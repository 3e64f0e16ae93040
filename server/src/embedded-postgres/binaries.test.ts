import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { binariesAt, locateBinaries, restoreLinks } from './binaries.ts'

test('finds the programs of this system', async () => {
  const { postgres, major } = await locateBinaries()
  expect(postgres).toContain(`${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`)
  expect(major).toBe(18)
})

test('says what to do where there are none', async () => {
  await expect(locateBinaries('aix', 'ppc64')).rejects.toMatchObject({
    code: 'unsupported_platform',
    sentence: expect.stringContaining('aix-ppc64'),
    hint: expect.stringContaining('DATABASE_URL'),
  })
})

test('restores the links an install without scripts left out, and keeps those it finds', async () => {
  const home = mkdtempSync(join(tmpdir(), 'medelge-links-'))
  mkdirSync(join(home, 'native', 'lib'), { recursive: true })
  writeFileSync(join(home, 'native', 'lib', 'libpq.so.5.18'), '')
  writeFileSync(join(home, 'native', 'lib', 'libz.so'), 'itself')
  const links = [
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' },
    { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libz.so' },
  ]
  writeFileSync(join(home, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  await Promise.all([restoreLinks(home), restoreLinks(home)])
  expect(readlinkSync(join(home, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  expect(() => readlinkSync(join(home, 'native', 'lib', 'libz.so'))).toThrow()
  rmSync(home, { recursive: true })
})

test('takes the programs of a folder that somebody named, and says when there are none', async () => {
  const ours = await locateBinaries()
  expect(await binariesAt(ours.native)).toEqual(ours)
  await expect(binariesAt(tmpdir())).rejects.toMatchObject({ code: 'no_programs' })
})
