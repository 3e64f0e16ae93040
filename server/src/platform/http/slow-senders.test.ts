import { type AddressInfo, connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cutSlowSenders, serverLimits } from './slow-senders.ts'

const limits = { headers: 400, content: 600, silence: 600, file: 60_000 }
let app: FastifyInstance
let port: number

beforeAll(async () => {
  app = fastify({ ...serverLimits(limits) })
  cutSlowSenders(app, limits)
  app.addContentTypeParser('*', (_request, body, done) => {
    let length = 0
    body.on('data', (chunk: Buffer) => {
      length += chunk.length
    })
    body.on('end', () => done(null, { length }))
  })
  app.post('/form', async ({ body }) => body)
  app.post('/file', { config: { sentSlowly: true } }, async ({ body }) => body)
  await app.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.address() as AddressInfo).port
})
afterAll(() => app.close())

/** Sends the parts with a pause after each, and answers what came back before the connection was closed. */
async function send(parts: readonly string[], rest: number): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let said = ''
  socket.on('data', (chunk) => {
    said += chunk
  })
  socket.on('error', () => undefined)
  // Not `once` of node:events: it fails at the reset which a cut connection may answer with.
  const closed = new Promise((resolve) => socket.once('close', resolve))
  for (const part of parts) {
    if (socket.destroyed) break
    socket.write(part)
    await pause(rest)
  }
  await closed
  return said
}

const head = (path: string, length: number) =>
  `POST ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/octet-stream\r\nContent-Length: ${length}\r\n\r\n`

it('closes a connection that says nothing, or its first lines letter by letter', async () => {
  expect(await send([], 0)).not.toContain('200 OK')
  expect(await send([...'POST /form HTTP/1.1\r\nHost: x'.repeat(9)], 40)).not.toContain('200 OK')
})

it('closes a connection whose form never ends, also while letters keep coming', async () => {
  expect(await send([head('/form', 1000), 'a'], 0)).not.toContain('200 OK')
  expect(await send([head('/form', 1000), ...'a'.repeat(40)], 50)).not.toContain('200 OK')
})

it('lets a file come slowly, and closes when nothing comes any more', async () => {
  expect(await send([head('/file', 20), ...'a'.repeat(20)], 100)).toContain('{"length":20}')
  expect(await send([head('/file', 1000), ...'a'.repeat(5)], 50)).not.toContain('200 OK')
})
