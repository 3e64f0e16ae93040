import { randomBytes } from 'node:crypto'
import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { going, opening, photo, picture, send } from '../evidence.fixture.ts'

let test: TestPlatform
let clerk: Client
let other: Client

beforeAll(async () => {
  test = await buildTestPlatform()
  clerk = await test.as('recorder', test.world.banner.organizationId)
  other = await test.as('recorder', test.world.banner.organizationId)
  await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => test.close())

/** Sends the first half over a real connection and pulls the plug. */
function sendAndCut(path: string, client: Client, bytes: Buffer): Promise<void> {
  const { port } = test.app.server.address() as AddressInfo
  const headers = { ...going(0), cookie: client.cookie, 'content-length': String(bytes.length) }
  return new Promise((resolve) => {
    const outgoing = ask({ host: '127.0.0.1', port, path, method: 'PATCH', headers })
    outgoing.on('error', () => {})
    outgoing.on('close', () => resolve())
    outgoing.write(bytes.subarray(0, bytes.length / 2), () => setTimeout(() => outgoing.destroy(), 50))
  })
}

const head = (client: Client, path: string) =>
  test.app.inject({ method: 'HEAD', url: path, headers: { 'tus-resumable': '1.0.0', cookie: client.cookie } })

async function offsetAfterCut(path: string): Promise<number> {
  for (let look = 0; look < 100; look += 1) {
    const offset = Number((await head(clerk, path)).headers['upload-offset'])
    if (offset > 0) return offset
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return 0
}

describe('an upload', () => {
  it('that was cut goes on where it stopped, and equals the original', async () => {
    const bytes = Buffer.concat([await picture(), randomBytes(2_000_000)])
    const opened = await clerk.post('/api/uploads', undefined, opening('营地.png', bytes.length))
    expect(opened.status).toBe(201)
    const path = String(opened.headers.location)
    await sendAndCut(path, clerk, bytes)
    const offset = await offsetAfterCut(path)
    expect(offset).toBeGreaterThan(0)
    expect(offset).toBeLessThan(bytes.length)
    const done = await clerk.patch(path, bytes.subarray(offset), going(offset))
    expect(done.body).toMatchObject({ name: '营地.png', type: 'image/png', size: bytes.length })
    expect(path.endsWith(done.body.id)).toBe(true)
    const file = await clerk.get(done.body.url)
    expect(file.raw.equals(bytes)).toBe(true)
  })

  it('whose last answer was lost is found complete, and belongs to its sender alone', async () => {
    const bytes = await photo()
    const opened = await clerk.post('/api/uploads', undefined, opening('a.jpg', bytes.length))
    const path = String(opened.headers.location)
    const done = await clerk.patch(path, bytes, going(0))
    expect(done.status).toBe(200)
    expect((await head(clerk, path)).headers['upload-offset']).toBe(String(bytes.length))
    const again = await clerk.patch(path, Buffer.alloc(0), going(bytes.length))
    expect(again.body).toEqual(done.body)
    expect((await head(other, path)).statusCode).toBe(404)
  })

  it('that is finished by two at once, since the first heard nothing for long, is kept for both', async () => {
    const bytes = await photo()
    const opened = await clerk.post('/api/uploads', undefined, opening('a.jpg', bytes.length))
    const path = String(opened.headers.location)
    const first = clerk.patch(path, bytes, going(0))
    while (Number((await head(clerk, path)).headers['upload-offset']) < bytes.length);
    const again = clerk.patch(path, Buffer.alloc(0), going(bytes.length))
    const answers = await Promise.all([first, again])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(answers[1]?.body).toEqual(answers[0]?.body)
  })

  it('that was kept when its node died is found complete, though parts of it are left', async () => {
    const done = (await send(clerk, 'a.jpg', await photo())).body
    const begun = { id: done.id, sender: clerk.personId, size: done.size, begunAt: new Date() }
    await test.db.insertInto('upload').values(begun).execute()
    const found = await head(clerk, `/api/uploads/${done.id}`)
    expect([found.statusCode, found.headers['upload-offset']]).toEqual([200, String(done.size)])
  })

  it('is refused to strangers, and to members who did not begin it', async () => {
    const nobody = await test.anonymous.post('/api/uploads', undefined, opening('a.jpg', 10))
    expect(nobody.status).toBe(401)
    expect(nobody.body.code).toBe('SIGN_IN_REQUIRED')
    const opened = await clerk.post('/api/uploads', undefined, opening('a.jpg', 10))
    const path = String(opened.headers.location)
    expect((await test.anonymous.patch(path, Buffer.alloc(10), going(0))).status).toBe(401)
    expect((await other.patch(path, Buffer.alloc(10), going(0))).status).toBe(404)
    expect((await other.del(path, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(404)
    expect((await clerk.del(path, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(204)
    expect((await clerk.patch(path, Buffer.alloc(10), going(0))).status).toBe(404)
    expect((await clerk.patch('/api/uploads/..%2f..%2fx', Buffer.alloc(10), going(0))).status).toBe(404)
  })

  it('may bring its content along when it begins', async () => {
    const bytes = await photo()
    const type = { 'content-type': 'application/offset+octet-stream' }
    const begin = (content: Buffer, name = 'a.jpg') =>
      clerk.post('/api/uploads', content, { ...opening(name, bytes.length), ...type })
    const whole = await begin(bytes)
    expect([whole.status, whole.body.type, whole.body.size]).toEqual([201, 'image/jpeg', bytes.length])
    expect(whole.headers.location).toBe(`/api/uploads/${whole.body.id}`)
    expect((await head(clerk, String(whole.headers.location))).headers['upload-offset']).toBe(
      `${bytes.length}`,
    )
    const half = await begin(bytes.subarray(0, 5000))
    expect([half.status, half.headers['upload-offset']]).toEqual([201, '5000'])
    const rest = await clerk.patch(String(half.headers.location), bytes.subarray(5000), going(5000))
    expect(rest.status).toBe(200)
    const damaged = await begin(Buffer.from(bytes).fill(0, 200))
    expect([damaged.status, damaged.body.code]).toEqual([422, 'FILE_DAMAGED'])
  })

  it('out of step or malformed says so', async () => {
    const opened = await clerk.post('/api/uploads', undefined, opening('a.jpg', 10))
    const path = String(opened.headers.location)
    const early = await clerk.patch(path, Buffer.alloc(5), going(5))
    expect([early.status, early.body.code]).toEqual([409, 'UPLOAD_OUT_OF_STEP'])
    const bare = await clerk.post('/api/uploads', undefined, { 'tus-resumable': '1.0.0' })
    expect([bare.status, bare.body.code]).toEqual([400, 'UPLOAD_MALFORMED'])
  })

  it.each(['partial', 'final;/api/uploads/a /api/uploads/b', 'final;'])(
    'that is to be joined (%s) is refused, since that is not offered',
    async (concat) => {
      const reply = await clerk.post('/api/uploads', undefined, {
        ...opening('a.txt', 12),
        'upload-concat': concat,
      })
      expect(reply).toMatchObject({ status: 400, body: { code: 'UPLOAD_MALFORMED' } })
    },
  )

  it('is refused before it begins when its name or size cannot be right', async () => {
    const program = await clerk.post('/api/uploads', undefined, opening('setup.exe', 10))
    expect([program.status, program.body.code]).toEqual([415, 'FILE_TYPE_REFUSED'])
    expect(program.body.message).toContain('jpg')
    const nameless = await clerk.post('/api/uploads', undefined, opening('', 10))
    expect(nameless.status).toBe(415)
    const heavy = await clerk.post('/api/uploads', undefined, opening('a.jpg', 26 * 1024 * 1024))
    expect([heavy.status, heavy.body.code]).toEqual([413, 'FILE_TOO_LARGE'])
    expect(heavy.body.message).toContain('25 MB')
    const film = await clerk.post('/api/uploads', undefined, opening('a.mp4', 501 * 1024 * 1024))
    expect(film.status).toBe(413)
  })

  it('is refused when the content is not what the name claims', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(4096)])
    const refused = await send(clerk, 'holiday.png', program)
    expect([refused.status, refused.body.code]).toEqual([415, 'FILE_NOT_AS_CLAIMED'])
    expect(refused.body.message).toContain('.png')
    const torn = await send(clerk, 'torn.jpg', (await photo()).subarray(0, 150))
    expect([torn.status, torn.body.code]).toEqual([422, 'FILE_DAMAGED'])
    const binary = await send(clerk, 'table.csv', Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(9)]))
    expect(binary.body.code).toBe('FILE_NOT_AS_CLAIMED')
    const markup = await send(clerk, 'page.pdf', Buffer.from('<html><script>alert(1)</script>'))
    expect(markup.body.code).toBe('FILE_NOT_AS_CLAIMED')
  })
})
