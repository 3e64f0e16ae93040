import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface BucketFake {
  url: string
  /** Whether every request so far carried a signature. */
  readonly signed: boolean
  close(): Promise<void>
}

type Objects = Map<string, Buffer>

const xml = (response: ServerResponse, body: string) =>
  response.setHeader('content-type', 'application/xml').end(`<?xml version="1.0"?>${body}`)

function read(request: IncomingMessage, response: ServerResponse, content: Buffer | undefined): void {
  if (!content) {
    response.statusCode = 404
    xml(response, '<Error><Code>NoSuchKey</Code></Error>')
    return
  }
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
  const part = range ? content.subarray(Number(range[1]), Number(range[2]) + 1) : content
  response.writeHead(range ? 206 : 200, { 'content-length': part.length })
  response.end(request.method === 'HEAD' ? undefined : part)
}

// The few words of the protocol the store speaks: put, get, head, delete, and an upload in parts.
async function answer(objects: Objects, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname: key, searchParams: query } = new URL(request.url ?? '', 'http://bucket')
  const body = await buffer(request)
  response.setHeader('etag', '"1"')
  if (request.method === 'GET' || request.method === 'HEAD') return read(request, response, objects.get(key))
  if (request.method === 'DELETE') {
    objects.delete(key)
    response.writeHead(204).end()
  } else if (request.method === 'PUT') {
    objects.set(query.has('partNumber') ? `${key}#${query.get('partNumber')?.padStart(5, '0')}` : key, body)
    response.end()
  } else if (query.has('uploads')) {
    const id = '<UploadId>1</UploadId>'
    xml(response, `<InitiateMultipartUploadResult>${id}</InitiateMultipartUploadResult>`)
  } else {
    const names = [...objects.keys()].filter((name) => name.startsWith(`${key}#`)).sort()
    objects.set(key, Buffer.concat(names.map((name) => objects.get(name) ?? Buffer.alloc(0))))
    for (const name of names) objects.delete(name)
    xml(response, '<CompleteMultipartUploadResult><ETag>"1"</ETag></CompleteMultipartUploadResult>')
  }
}

/** A bucket in memory that answers over real HTTP, for the tests of the store. */
export async function openBucketFake(bucket: string): Promise<BucketFake> {
  const objects: Objects = new Map()
  let signed = true
  const server = createServer((request, response) => {
    signed &&= /^AWS4-HMAC-SHA256 /.test(request.headers.authorization ?? '')
    if (!request.url?.startsWith(`/${bucket}/`)) response.writeHead(404).end()
    else answer(objects, request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get signed() {
      return signed
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
