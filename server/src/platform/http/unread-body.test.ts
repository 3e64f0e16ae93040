import { Agent, request as ask, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let test: TestPlatform
let clerk: Client

beforeAll(async () => {
  test = await buildTestPlatform()
  clerk = await test.as('recorder', test.world.banner.organizationId)
  await test.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(() => test.close())

const tus = { 'tus-resumable': '1.0.0' }
const piece = { ...tus, 'content-type': 'application/offset+octet-stream' }

interface Asked {
  method: string
  path: string
  headers: Record<string, string>
  size?: number
}

/** Asks over one kept connection, as a browser does. */
function askOver(
  agent: Agent,
  { method, path, headers, size }: Asked,
): Promise<IncomingMessage & { said: string }> {
  const { port } = test.app.server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const all = { ...headers, ...(size ? { 'content-length': String(size) } : {}) }
    const outgoing = ask({ agent, host: '127.0.0.1', port, method, path, headers: all, timeout: 15_000 })
    outgoing.on('response', async (answer) => resolve(Object.assign(answer, { said: await text(answer) })))
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer')))
    outgoing.on('error', reject)
    outgoing.end(size ? Buffer.alloc(size, 120) : undefined)
  })
}

async function openUpload(): Promise<string> {
  const headers = { ...tus, 'upload-length': '5000000', 'upload-metadata': 'filename YS5qcGc=' }
  return String((await clerk.post('/api/uploads', undefined, headers)).headers.location)
}

const cookie = () => ({ cookie: clerk.cookie ?? '' })
const cases: [number, string, () => Promise<Omit<Asked, 'size'>>][] = [
  [
    409,
    'a piece out of step',
    async () => ({
      method: 'PATCH',
      path: await openUpload(),
      headers: { ...cookie(), ...piece, 'upload-offset': '5000' },
    }),
  ],
  [
    400,
    'a piece without its place',
    async () => ({ method: 'PATCH', path: await openUpload(), headers: { ...cookie(), ...piece } }),
  ],
  [
    401,
    'a piece of a stranger',
    async () => ({ method: 'PATCH', path: await openUpload(), headers: { ...piece, 'upload-offset': '0' } }),
  ],
  [
    404,
    'a piece of nothing',
    async () => ({
      method: 'PATCH',
      path: '/api/uploads/01900000-0000-7000-8000-000000000000',
      headers: { ...cookie(), ...piece, 'upload-offset': '0' },
    }),
  ],
  [
    403,
    'a foreign page',
    async () => ({
      method: 'PATCH',
      path: await openUpload(),
      headers: { ...cookie(), ...piece, 'upload-offset': '0', origin: 'http://elsewhere.example' },
    }),
  ],
  [
    413,
    'too much JSON',
    async () => ({
      method: 'POST',
      path: '/api/sessions',
      headers: { ...cookie(), 'content-type': 'application/json' },
    }),
  ],
  [
    415,
    'no JSON',
    async () => ({
      method: 'POST',
      path: '/api/sessions',
      headers: { ...cookie(), 'content-type': 'text/html' },
    }),
  ],
]

it.each(cases)('%i to %s leaves the connection to the next request', async (status, _, asked) => {
  for (const size of [1000, 300_000, 2_000_000]) {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const refused = await askOver(agent, {
      ...(await asked()),
      size: size < 1_100_000 && status === 413 ? 1_100_000 : size,
    })
    expect([size, refused.statusCode]).toEqual([size, status])
    const next = await askOver(agent, { method: 'GET', path: '/healthz', headers: {} })
    expect(next.statusCode).toBe(200)
    agent.destroy()
  }
})
