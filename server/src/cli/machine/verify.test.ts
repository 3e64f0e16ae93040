import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sealAll } from '#engines/audit/index'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { createTestDatabase, type TestDatabase } from '#test/test-database'
import { CommandError } from '../command-error.ts'
import { verify } from './verify.ts'

let database: TestDatabase
let platform: TestPlatform
let data: string
beforeAll(async () => {
  database = await createTestDatabase()
  platform = await standTestPlatform(database.url)
  vi.stubEnv('DATABASE_URL', database.url)
  vi.stubEnv('MEDELGE_KEYS', platform.platform.config.keys)
  data = await mkdtemp(join(tmpdir(), 'medelge-verify-'))
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await platform.close()
  await database.drop()
  await rm(data, { recursive: true })
})

async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    const code = await verify(['--data', data, ...args])
    return { code, said: log.mock.calls.flat().join('\n') }
  } finally {
    log.mockRestore()
  }
}

it('says that ledger and trail are whole, and with which digest the trail ends', async () => {
  const { code, said } = await run('--locale', 'zh-CN')
  expect(code).toBe(0)
  expect(said).toMatch(/审计记录完整：\d+ 条，链尾 \d+:[0-9a-f]{64}/)
  const end = /\d+:[0-9a-f]{64}/.exec(said)?.[0] ?? ''
  expect((await run('--known', end)).code).toBe(0)
  const forged = await run('--known', `1:${'0'.repeat(64)}`, '--locale', 'en')
  expect(forged).toMatchObject({ code: 1, said: expect.stringContaining('THE AUDIT TRAIL WAS ALTERED') })
})

it('names the entry that was altered', async () => {
  await sealAll(platform.db)
  await platform.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update audit_entry set person_name = 'x' where id = 1`.execute(trx)
  })
  const { code, said } = await run('--locale', 'zh-CN')
  expect([code, said]).toEqual([1, expect.stringMatching(/审计记录被改动过：记录 1，链上位置 1/)])
})

it('says what it does not understand', async () => {
  await expect(run('--known', 'x')).rejects.toThrow(CommandError)
  await expect(run('--what')).rejects.toThrow(CommandError)
})
