import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
// @ts-expect-error the tools are plain JavaScript
import { buildServer } from '../../tools/build-server.js'

const main = new URL('../dist/main.js', import.meta.url).pathname
let data: string
beforeAll(async () => {
  await buildServer()
  data = await mkdtemp(join(tmpdir(), 'medelge-first-'))
  await chmod(data, 0o755)
})
afterAll(() => rm(data, { recursive: true, force: true }))

/** Starts the product over the folder, ends it once `when` is so, and answers how it went. */
async function leave(when: (said: string) => boolean) {
  const args = [main, '--empty', '--json', '--port', '0', '--data', data]
  const child = spawn(process.execPath, args, { env: { ...process.env, DATABASE_URL: '' } })
  let said = ''
  child.stdout.on('data', (piece) => {
    said += piece
  })
  const faults = text(child.stderr)
  const gone = once(child, 'exit')
  await vi.waitFor(() => expect(when(said)).toBe(true), { timeout: 110_000, interval: 10 })
  child.kill('SIGTERM')
  const [code] = await gone
  return { code, faults: await faults }
}

it('ends without a fault in the middle of the first start, which begins anew the next time', async () => {
  const begun = await leave(() => existsSync(join(data, 'postgres')))
  expect(begun.code).toBe(130)
  expect(begun.faults).not.toMatch(/error|failed/i)
  const whole = await leave((said) => said.includes('"url"'))
  expect(whole.code).toBe(0)
  expect(whole.faults).not.toMatch(/error|failed/i)
  // Two starts, one of them whole: a busy machine is not a fault.
}, 240_000)
