import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { campNotes, photo, picture, send } from '../evidence.fixture.ts'

let test: TestPlatform
let clerk: Client
let jpg: Buffer
let png: Buffer
let webp: Buffer

// Smooth, as photos are: noise hides what zeros do to a picture.
const meadow = () =>
  sharp(
    Buffer.from(
      '<svg width="800" height="600"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="#6ab"/><stop offset=".5" stop-color="#ec7"/><stop offset="1" stop-color="#363"/></linearGradient></defs><rect width="800" height="600" fill="url(#g)"/><circle cx="400" cy="300" r="250" fill="#fa5" fill-opacity=".6"/></svg>',
    ),
  )

beforeAll(async () => {
  test = await buildTestPlatform()
  clerk = await test.as('recorder', test.world.banner.organizationId)
  jpg = await meadow().jpeg({ quality: 95 }).toBuffer()
  png = await meadow().png().toBuffer()
  webp = await meadow().webp({ quality: 95 }).toBuffer()
})
afterAll(() => test.close())

const zeros = (bytes: Buffer, from = 0.5, to = 1) =>
  Buffer.from(bytes).fill(0, Math.floor(bytes.length * from), Math.floor(bytes.length * to))
const part = (bytes: Buffer, share = 0.5) => bytes.subarray(0, Math.floor(bytes.length * share))
const end = Buffer.from([0xff, 0xd9])

const box = (name: string, content: Buffer, size = content.length + 8) => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(size)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, content])
}
const heicHead = box('ftyp', Buffer.from('heic\0\0\0\0heicmif1', 'latin1'))

describe('a photo is judged by its content', () => {
  it.each<[string, () => Buffer, string, string]>([
    ['现场.jfif', () => jpg, 'image/jpeg', '现场.jfif'],
    ['现场', () => jpg, 'image/jpeg', '现场.jpg'],
    ['mmexport1632.jpg_thumb', () => jpg, 'image/jpeg', 'mmexport1632.jpg_thumb.jpg'],
    ['IMG_0001.heic', () => jpg, 'image/jpeg', 'IMG_0001.jpg'],
    ['IMG_0001.png', () => jpg, 'image/jpeg', 'IMG_0001.jpg'],
    ['photo.jpg', () => png, 'image/png', 'photo.png'],
    ['photo.jpg', () => webp, 'image/webp', 'photo.webp'],
    ['photo.csv', () => webp, 'image/webp', 'photo.webp'],
  ])('sent as %s', async (name, bytes, type, kept) => {
    const { status, body } = await send(clerk, name, bytes())
    expect([status, body.type, body.name, body.width]).toEqual([200, type, kept, 800])
    expect((await clerk.get(body.thumbnailUrl)).status).toBe(200)
  })

  it('and an iPhone’s film is taken', async () => {
    const film = Buffer.concat([
      box('ftyp', Buffer.from('qt  \0\0\0\0qt  ', 'latin1')),
      box('mdat', Buffer.alloc(2000)),
    ])
    expect((await send(clerk, 'IMG_2040.MOV', film)).body.type).toBe('video/quicktime')
  })

  it('while what may not be sent is refused under any name', async () => {
    const gif = Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1')
    for (const [name, code] of [
      ['a.jpg', 'FILE_NOT_AS_CLAIMED'],
      ['没有后缀', 'FILE_TYPE_REFUSED'],
    ] as const) {
      const refused = await send(clerk, name, gif)
      expect([refused.status, refused.body.code]).toEqual([415, code])
    }
    const cfb = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)])
    expect((await send(clerk, '台账.xlsx', cfb)).body.code).toBe('FILE_OLD_OFFICE')
    const numbers = Buffer.from(Int16Array.from({ length: 2000 }, (_, nth) => nth % 30).buffer)
    expect((await send(clerk, '数据.csv', numbers)).body.code).toBe('FILE_NOT_AS_CLAIMED')
  })

  it('and who sends a table of another program hears how to save it', async () => {
    for (const [name, code] of [
      ['台账.xls', 'FILE_OLD_OFFICE'],
      ['台账.et', 'FILE_OLD_OFFICE'],
      ['台账.numbers', 'FILE_OTHER_OFFICE'],
      ['台账.ods', 'FILE_OTHER_OFFICE'],
    ] as const) {
      const refused = await send(clerk, name, Buffer.from('PK\x03\x04'))
      expect([refused.status, refused.body.code]).toEqual([415, code])
      expect(refused.body.message).toContain('.xlsx')
    }
  })

  it('and a table in two bytes a sign is text, marked or not', async () => {
    const wide = Buffer.from('活动名称,活动日期\n一年级讲座,2021-06-01\n', 'utf16le')
    for (const bytes of [wide, Buffer.from(wide).swap16()])
      expect((await send(clerk, '台账.csv', bytes)).body.type).toBe('text/csv')
  })
})

describe('a part of a photo', () => {
  const progressive = () => sharp(jpg).jpeg({ progressive: true, quality: 95 }).toBuffer()
  const interlaced = () => sharp(png).png({ progressive: true }).toBuffer()
  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['half.jpg', () => part(jpg)],
    ['half-with-end.jpg', () => Buffer.concat([part(jpg), end])],
    ['most.jpg', () => part(jpg, 0.9)],
    ['zeros.jpg', () => zeros(jpg)],
    ['zeros-in-the-middle.jpg', () => zeros(jpg, 0.4, 0.8)],
    ['half-progressive.jpg', async () => part(await progressive())],
    ['zeros-progressive.jpg', async () => zeros(await progressive())],
    ['half.png', () => part(png)],
    ['zeros.png', () => zeros(png)],
    ['half-interlaced.png', async () => part(await interlaced())],
    ['zeros-interlaced.png', async () => zeros(await interlaced())],
    ['half.webp', () => part(webp)],
    ['zeros.webp', () => zeros(webp)],
    ['head.jpg', () => jpg.subarray(0, 150)],
    ['zeros-after-head.heic', () => Buffer.concat([heicHead, Buffer.alloc(2000)])],
    ['long-size-zero.heic', () => Buffer.concat([heicHead, box('mdat', Buffer.alloc(2000), 1)])],
    ['last-box-to-the-end.heic', () => Buffer.concat([heicHead, box('mdat', Buffer.alloc(2000, 7), 0)])],
    [
      'half.heic',
      () => Buffer.concat([heicHead, box('meta', Buffer.alloc(40)), box('mdat', Buffer.alloc(9), 4000)]),
    ],
  ])('%s is refused, and asked for again', async (name, bytes) => {
    const { status, body } = await send(clerk, name, await bytes())
    expect([status, body.code]).toEqual([422, 'FILE_DAMAGED'])
    expect(body.message).toContain('照片不完整，请重新发送')
  })

  it('that lacks nothing but the mark of the end, or carries more behind it, is whole', async () => {
    for (const bytes of [jpg.subarray(0, -2), Buffer.concat([jpg, Buffer.alloc(5000)])]) {
      const { status, body } = await send(clerk, '现场.jpg', bytes)
      expect([status, body.width]).toEqual([200, 800])
      expect((await clerk.get(body.thumbnailUrl)).status).toBe(200)
    }
    const white = sharp({ create: { width: 2000, height: 1500, channels: 3, background: '#fff' } })
    expect((await send(clerk, '白墙.jpg', await white.jpeg({ mozjpeg: true }).toBuffer())).status).toBe(200)
  })

  it('whose notes alone are broken is kept without place and time', async () => {
    const noted = await photo(campNotes)
    const at = noted.indexOf('Exif')
    const { status, body } = await send(clerk, '营地.jpg', Buffer.from(noted).fill(0xff, at + 10, at + 60))
    expect([status, body.takenAt, body.place]).toEqual([200, null, null])
  })
})

it('more pixels than any camera makes are refused by their number', async () => {
  const bomb = Buffer.from(await picture())
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  const crc = (await import('node:zlib')) as unknown as { crc32?(bytes: Buffer): number }
  if (crc.crc32) bomb.writeUInt32BE(crc.crc32(bomb.subarray(12, 29)), 29)
  const { status } = await send(clerk, '炸弹.png', bomb)
  expect(status).toBe(422)
})
