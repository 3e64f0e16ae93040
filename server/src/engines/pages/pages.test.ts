import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform({ world: false })
})
afterAll(() => platform.close())

const html = { accept: 'text/html,application/xhtml+xml' }
const get = (url: string, headers: Record<string, string> = html) => platform.app.inject({ url, headers })

describe('an address that does not exist', () => {
  it('is a page to who reads, and a refusal by name to a program', async () => {
    const page = await get('/no-such-thing?x=1')
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    expect(page.body).toContain('没有这个页面')
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await get('/no-such-thing', {})).json().code).toBe('NOT_FOUND')
    expect((await get('/api/no-such-thing')).json().code).toBe('NOT_FOUND')
  })

  it('never hands out a file of the server', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/desk/../../package.json',
      '/index.html',
    ])
      expect((await get(path)).statusCode).toBe(404)
  })
})

describe('a public page', () => {
  it('is sent packed to who takes it so, and not at all to who has it', async () => {
    const plain = await get('/')
    expect(plain.statusCode).toBe(200)
    const packed = await get('/', { ...html, 'accept-encoding': 'br, gzip' })
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.rawPayload).toString()).toBe(plain.body)
    const refused = await get('/', { ...html, 'accept-encoding': 'gzip;q=0' })
    expect(refused.headers['content-encoding']).toBeUndefined()
    const again = await get('/', { ...html, 'if-none-match': `"x", ${plain.headers.etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('brings the Mongolian face it names, and needs no script', async () => {
    const { body } = await get('/')
    expect(body).not.toMatch(/<script|javascript:|\son\w+=/)
    const face = await get('/pages/mongolian.woff2')
    expect([face.statusCode, face.headers['content-type']]).toEqual([200, 'font/woff2'])
    expect(face.rawPayload.subarray(0, 4).toString()).toBe('wOF2')
  })
})
