import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

/** Another system on this machine, which answers as a test says. */
export async function openReceiver() {
  const received: Received[] = []
  const answers = { status: 204, location: '' }
  const server = createServer((request, reply) => {
    let body = ''
    request.on('data', (piece: Buffer) => {
      body += piece
    })
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body })
      reply.writeHead(answers.status, answers.location ? { location: answers.location } : {}).end()
    })
  })
  await new Promise<void>((open) => server.listen(0, '127.0.0.1', open))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, received, answers, close: () => new Promise((closed) => server.close(closed)) }
}
