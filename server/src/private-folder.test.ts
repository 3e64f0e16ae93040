import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { closedMode } from './embedded-postgres/privilege.ts'
import { makePrivate } from './private-folder.ts'

const before = process.umask()
const folder = mkdtempSync(join(tmpdir(), 'medelge-private-'))
afterAll(() => {
  process.umask(before)
  rmSync(folder, { recursive: true })
})
const modeOf = (path: string) => statSync(path).mode & 0o777

it('closes the data folder, and all that is written from then on', async () => {
  const data = join(folder, 'deep', 'data')
  await makePrivate(data)
  writeFileSync(join(data, 'file'), '')
  mkdirSync(join(data, 'evidence'))
  expect([data, join(data, 'file'), join(data, 'evidence')].map(modeOf)).toEqual([closedMode(), 0o600, 0o700])
})

it('closes one that an earlier release left open', async () => {
  const data = join(folder, 'old')
  mkdirSync(data)
  chmodSync(data, 0o755)
  await makePrivate(data)
  expect(modeOf(data)).toBe(closedMode())
})
