import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '../../../test/platform.ts'

let platform: TestPlatform
beforeAll(async () => {
  const tool = String(new URL('../../../../tools/build-workbench.js', import.meta.url))
  await ((await import(tool)) as { buildWorkbench: () => Promise<void> }).buildWorkbench()
  platform = await buildTestPlatform({ world: false })
})
afterAll(() => platform.close())

const ask = (path: string, accept = '') => platform.anonymous.get(path, { 'accept-encoding': accept })

it.each(['/desk', '/desk/', '/desk/figures', '/desk/people/a-b?x=1.js'])(
  'gives the application at %s',
  async (path) => {
    const { status, headers, text } = await ask(path)
    expect([status, headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(text).toContain('<div id="root">')
  },
)

it('gives scripts for a year, packed for those who can unpack them', async () => {
  const assets = readdirSync(new URL('../../../../workbench/dist/assets/', import.meta.url))
  const packable = assets.filter((name) => assets.includes(`${name}.br`))
  const script = packable.find((name) => name.endsWith('.js')) ?? ''
  const plain = await ask(`/desk/assets/${script}`)
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  const packed = await ask(`/desk/assets/${script}`, 'br')
  expect(packed.headers['content-encoding']).toBe('br')
  expect(packed.raw.length).toBeLessThan(plain.raw.length)
})

it.each(['/desk/assets/gone-123.js', '/desk/gone.svg'])('has nothing at %s, and says so', async (path) => {
  expect((await ask(path)).status).toBe(404)
})

it.each([
  '/desk/assets/../../package.json',
  '/desk/assets/%2e%2e/%2e%2e/package.json',
  '/desk/..%2fpackage.json',
])('gives nothing from outside of what was built at %s', async (path) => {
  expect((await ask(path)).text).not.toContain('"private"')
})
