import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { withoutPrefix, withPrefix } from './prefix.ts'

describe('an address below a prefix', () => {
  it('is the same to the routes whether the proxy took the prefix off or not', () => {
    expect(withoutPrefix('/kepu/api/me?x=1', '/kepu')).toBe('/api/me?x=1')
    expect(withoutPrefix('/api/me?x=1', '/kepu')).toBe('/api/me?x=1')
    expect(withoutPrefix('/kepu', '/kepu')).toBe('/')
    expect(withoutPrefix('/kepu?lang=en', '/kepu')).toBe('/?lang=en')
    // A word that only begins like it is another address.
    expect(withoutPrefix('/kepuji/api', '/kepu')).toBe('/kepuji/api')
  })

  it('comes back as it went out, and is never led twice', () => {
    const path = fc.webPath().map((text) => `/${text.replace(/^\/+/, '')}`)
    fc.assert(
      fc.property(path, (asked) => {
        fc.pre(!asked.startsWith('/kepu'))
        const outside = withPrefix(asked, '/kepu')
        expect(withoutPrefix(outside, '/kepu')).toBe(asked)
        expect(withPrefix(outside, '/kepu')).toBe(outside)
      }),
    )
    expect(withPrefix('//elsewhere.example.cn/x', '/kepu')).toBe('//elsewhere.example.cn/x')
    expect(withPrefix('https://elsewhere.example.cn', '/kepu')).toBe('https://elsewhere.example.cn')
  })
})

describe('a platform below a prefix, behind a proxy that ends TLS', () => {
  let platform: TestPlatform
  beforeAll(async () => {
    const config = { url: 'https://gov.example.cn/kepu', prefix: '/kepu' }
    platform = await buildTestPlatform({ config })
  })
  afterAll(() => platform.close())
  const outside = { host: 'gov.example.cn', 'x-forwarded-proto': 'https', accept: 'text/html' }
  const get = (url: string) => platform.app.inject({ url, headers: outside })

  it('leads nobody out of it', async () => {
    const old = await get('/kepu/figures/x?year=2024')
    expect([old.statusCode, old.headers.location]).toEqual([301, '/kepu/desk/figures/x?year=2024'])
    expect((await get('/figures/x')).headers.location).toBe('/kepu/desk/figures/x')
    const { body, headers } = await get('/kepu')
    expect(body).toContain('href="/kepu/desk"')
    expect(body).toContain('href="/kepu/?lang=en"')
    expect(body).toContain('url("/kepu/pages/mongolian.woff2")')
    expect(body).not.toMatch(/(href|src)="\/(?!kepu)/)
    expect(headers['content-security-policy']).toContain("style-src 'sha256-")
  })
})
