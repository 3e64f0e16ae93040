import exifr from 'exifr'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { campNotes, photo, send } from '../evidence.fixture.ts'
import type { Evidence } from '../evidence.ts'

let test: TestPlatform
let clerk: Client
let bytes: Buffer
let evidence: Evidence

beforeAll(async () => {
  test = await buildTestPlatform()
  clerk = await test.as('recorder', test.world.banner.organizationId)
  bytes = await photo(campNotes)
  evidence = (await send(clerk, '草原 营地（一）.jpg', bytes)).body
})
afterAll(() => test.close())

describe('a photo', () => {
  it('tells when and where it was taken', () => {
    // Half past six in the morning in the region is the evening before in UTC.
    expect(evidence).toMatchObject({
      type: 'image/jpeg',
      width: 800,
      height: 600,
      takenAt: '2021-09-17T22:30:00.000Z',
    })
    expect(evidence.place?.lat).toBeCloseTo(43.95, 6)
    expect(evidence.place?.lon).toBeCloseTo(116 + 5 / 60, 6)
  })

  it('shows its small picture to whoever may see it alone', async () => {
    const small = `/api/evidence/${evidence.id}/thumbnail`
    expect((await clerk.get(small)).status).toBe(200)
    expect((await test.anonymous.get(small)).status).toBe(401)
    const beside = await test.as('recorder', test.world.siblingBanner.organizationId)
    expect((await beside.get(small)).status).toBe(404)
  })

  it('has a small picture that tells neither', async () => {
    const small = await clerk.get(String(evidence.thumbnailUrl))
    expect(small.headers['content-type']).toBe('image/webp')
    const { width, height, format } = await sharp(small.raw).metadata()
    expect([width, height, format]).toEqual([480, 360, 'webp'])
    expect(await exifr.parse(small.raw).catch(() => undefined)).toBeUndefined()
  })

  it('is handed out under its own name, harmless, and only once', async () => {
    const whole = await clerk.get(evidence.url)
    expect(whole.raw.equals(bytes)).toBe(true)
    expect(whole.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'accept-ranges': 'bytes',
    })
    expect(whole.headers['content-disposition']).toMatch(
      /^inline; filename="[\w.-]+"; filename\*=UTF-8''%E8%8D%89/,
    )
    const known = await clerk.get(evidence.url, { 'if-none-match': String(whole.headers.etag) })
    expect([known.status, known.text]).toEqual([304, ''])
    const taken = await clerk.get(`${evidence.url}?download=true`)
    expect(taken.headers['content-disposition']).toMatch(/^attachment;/)
  })

  it('is handed out in parts', async () => {
    const part = async (range: string) => clerk.get(evidence.url, { range })
    const middle = await part('bytes=100-199')
    expect(middle.status).toBe(206)
    expect(middle.headers['content-range']).toBe(`bytes 100-199/${bytes.length}`)
    expect(middle.raw.equals(bytes.subarray(100, 200))).toBe(true)
    expect((await part('bytes=-50')).raw.equals(bytes.subarray(-50))).toBe(true)
    expect((await part(`bytes=${bytes.length - 9}-`)).raw.equals(bytes.subarray(-9))).toBe(true)
    expect((await part('bytes=5-999999999')).raw.equals(bytes.subarray(5))).toBe(true)
    expect((await part('bytes=0-1,5-6')).status).toBe(200)
    const behind = await part(`bytes=${bytes.length}-`)
    expect([behind.status, behind.body.code]).toEqual([416, 'FILE_RANGE_UNKNOWN'])
  })
})

describe('other files', () => {
  it('of office programs and tables are never shown in place', async () => {
    const table = (await send(clerk, '名册.csv', Buffer.from('姓名,单位\n其木格,科协\n'))).body
    const reply = await clerk.get(table.url)
    expect(reply.headers['content-disposition']).toMatch(/^attachment/)
    expect(reply.text).toBe('姓名,单位\n其木格,科协\n')
    expect(table.thumbnailUrl).toBeNull()
    // The same table as older office programs of the country save it.
    const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x31, 0x0a])
    expect((await send(clerk, '名册.csv', gbk)).status).toBe(200)
  })

  it('that do not exist, or whose id is no id, are refused plainly', async () => {
    expect((await clerk.get('/api/evidence/01900000-0000-7000-8000-000000000000/file')).status).toBe(404)
    expect((await clerk.get('/api/evidence/x/file')).status).toBe(400)
  })
})
