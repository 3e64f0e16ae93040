import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { readConfig } from '#platform/config'
import { keepSecret } from './secret.ts'

it('is made once, kept for its owner alone, and can be given instead', async () => {
  const data = await mkdtemp(join(tmpdir(), 'medelge-secret-'))
  const config = readConfig(['--data', join(data, 'new')], {})
  const [one, two] = await Promise.all([keepSecret(config), keepSecret(config)])
  expect(one).toBe(two)
  expect(one).toMatch(/^[\w-]{43}$/)
  expect((await stat(join(data, 'new', 'secret'))).mode & 0o777).toBe(0o600)
  vi.stubEnv('MEDELGE_SECRET', 'given by the environment')
  expect(await keepSecret(config)).toBe('given by the environment')
  vi.unstubAllEnvs()
  await rm(data, { recursive: true })
})
