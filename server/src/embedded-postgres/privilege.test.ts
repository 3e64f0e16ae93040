import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { binariesIn } from './binaries.ts'
import { asOther, choosePrivilege, reachable } from './privilege.ts'
import { plainEnvironment, runProgram } from './programs.ts'

const folder = mkdtempSync(join(tmpdir(), 'medelge-privilege-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))

const stranger = { uid: 54_321, gid: 54_321 }
const owner = statSync(folder)

test('sees who may pass through a folder', () => {
  const inner = join(folder, 'closed', 'inner')
  mkdirSync(inner, { recursive: true })
  expect(reachable(inner, stranger)).toBe(true)
  chmodSync(join(folder, 'closed'), 0o710)
  expect(reachable(inner, stranger)).toBe(false)
  expect(reachable(inner, { uid: stranger.uid, gid: owner.gid })).toBe(true)
  chmodSync(join(folder, 'closed'), 0o700)
  expect(reachable(inner, owner)).toBe(true)
})

// Only root can give a folder to another user, and only then is there another user.
const isRoot = process.getuid?.() === 0
test.runIf(isRoot)('copies programs the other user cannot read, once, beside the data', async () => {
  const native = join(folder, 'hidden', 'native')
  mkdirSync(join(native, 'bin'), { recursive: true })
  writeFileSync(join(native, 'bin', 'postgres'), '')
  chmodSync(join(folder, 'hidden'), 0o700)
  const data = join(folder, 'data')
  mkdirSync(data)
  const privilege = await asOther(stranger, data, binariesIn(native, 18))
  expect(privilege.binaries.native).toBe(join(data, 'programs-18'))
  expect(existsSync(privilege.binaries.postgres)).toBe(true)
  expect(await asOther(stranger, data, binariesIn(native, 18))).toEqual(privilege)
  await expect(asOther(stranger, native, binariesIn(native, 18))).rejects.toMatchObject({
    code: 'no_permission',
  })
})

test('the programs never run as root, and run as someone with a name', async () => {
  const privilege = await choosePrivilege(folder, binariesIn('/nowhere', 18))
  const { said } = await runProgram(privilege, ['id', '-un'], '/')
  expect(said.trim()).not.toBe('root')
  expect(said).not.toMatch(/cannot find name/)
})

test('variables that would change the programs stay outside', () => {
  expect(plainEnvironment({ PGDATA: '/x', PGPORT: '1', PATH: '/bin' })).toEqual({ PATH: '/bin' })
})
