import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { password, setKnownPassword } from '../../people/person.fixture.ts'

const page = readFileSync(new URL('../../../../../docs/bulk.md', import.meta.url), 'utf8')
const commands = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, block]) => block ?? '')

let platform: TestPlatform
let folder: string
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-12-20T02:00:00Z') })
  folder = mkdtempSync(join(tmpdir(), 'bulk-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await platform.close()
})

function run(script: string, env: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const shell = spawn('bash', ['-eu', '-c', script], { cwd: folder, env: { ...process.env, ...env } })
  let said = ''
  for (const stream of [shell.stdout, shell.stderr]) stream.on('data', (piece) => (said += piece))
  return new Promise((resolve) => shell.on('close', (code) => resolve({ code, said })))
}

it('every command of the chapter does what is said of it', async () => {
  const unit = platform.world.banner.organizationId
  const clerk = await platform.as('recorder', unit)
  await setKnownPassword(platform)
  const url = await platform.app.listen({ host: '127.0.0.1', port: 0 })
  const env = { MEDELGE: url, ACCOUNT: clerk.account, PASSWORD: password, UNIT: String(unit) }
  const { code, said } = await run(commands.join('\n'), env)
  expect(said).toContain('3\t')
  expect(code, said).toBe(0)
  const made = await platform.db.selectFrom('session').select(['title', 'state']).orderBy('title').execute()
  expect(made).toEqual([
    { title: 'Grassland fire lecture', state: 'draft' },
    { title: 'Water lecture', state: 'draft' },
  ])
})
