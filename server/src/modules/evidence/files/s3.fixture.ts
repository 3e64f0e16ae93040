import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface BucketFake {
  url: string
  /** Whether every request so far carried a signature. */
  readonly signed: boolean
  /** Keys of what lies there now, parts of uploads among it. */
  keys(): string[]
  close(): Promise<void>
}

/** Content and notes of each object; parts of an upload stand under `key#number` until they are joined. */
type Objects = Map<string, { content: Buffer; uploadId?: string | undefined }>

const xml = (response: ServerResponse, body: string) =>
  response.setHeader('content-type', 'application/xml').end(`<?xml version="1.0"?>${body}`)

function refuse(response: ServerResponse, code: string): void {
  response.statusCode = 404
  xml(response, `<Error><Code>${code}</Code></Error>`)
}

function read(request: IncomingMessage, response: ServerResponse, object: ReturnType<Objects['get']>): void {
  if (!object) {
    refuse(response, 'NoSuchKey')
    return
  }
  const { content, uploadId } = object
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
  const part = range ? content.subarray(Number(range[1]), Number(range[2]) + 1) : content
  const notes = uploadId ? { 'x-amz-meta-upload-id': uploadId } : {}
  response.writeHead(range ? 206 : 200, { 'content-length': part.length, ...notes })
  response.end(request.method === 'HEAD' ? undefined : part)
}

const partsOf = (objects: Objects, key: string) =>
  [...objects.keys()].filter((name) => name.startsWith(`${key}#`)).sort()

const sizesOf = (objects: Objects, names: readonly string[]) =>
  names.map((name) => {
    const size = objects.get(name)?.content.length
    return `<Part><PartNumber>${Number(name.split('#')[1])}</PartNumber><ETag>"1"</ETag><Size>${size}</Size></Part>`
  })

function join(objects: Objects, key: string): void {
  const names = partsOf(objects, key)
  objects.set(key, {
    content: Buffer.concat(names.map((name) => objects.get(name)?.content ?? Buffer.alloc(0))),
  })
  for (const name of names) objects.delete(name)
}

/** An upload in parts: begun, listed, joined or broken off. */
function answerParts(
  objects: Objects,
  open: Set<string>,
  { method }: IncomingMessage,
  response: ServerResponse,
  { pathname: key, searchParams: query }: URL,
): void {
  if (query.has('uploads')) {
    if (method === 'POST') open.add(key)
    const id = method === 'POST' ? '<UploadId>1</UploadId>' : ''
    xml(response, `<InitiateMultipartUploadResult>${id}</InitiateMultipartUploadResult>`)
  } else if (!open.has(key)) refuse(response, 'NoSuchUpload')
  else if (method === 'GET')
    xml(response, `<ListPartsResult>${sizesOf(objects, partsOf(objects, key)).join('')}</ListPartsResult>`)
  else {
    open.delete(key)
    if (method === 'POST') join(objects, key)
    for (const name of partsOf(objects, key)) objects.delete(name)
    xml(response, '<CompleteMultipartUploadResult><ETag>"1"</ETag></CompleteMultipartUploadResult>')
  }
}

// The few words of the protocol the stores speak: put, get, head, delete, and an upload in parts.
async function answer(
  objects: Objects,
  open: Set<string>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = new URL(request.url ?? '', 'http://bucket')
  const { pathname: key, searchParams: query } = address
  const content = await buffer(request)
  response.setHeader('etag', '"1"')
  const { method } = request
  if (method === 'PUT') {
    const part = query.get('partNumber')
    const uploadId = request.headers['x-amz-meta-upload-id'] as string | undefined
    objects.set(part ? `${key}#${part.padStart(5, '0')}` : key, { content, uploadId })
    response.end()
  } else if (query.has('uploads') || query.has('uploadId'))
    answerParts(objects, open, request, response, address)
  else if (method === 'GET' || method === 'HEAD') read(request, response, objects.get(key))
  else {
    objects.delete(key)
    response.writeHead(204).end()
  }
}

/** A bucket in memory that answers over real HTTP, for the tests of the store. */
export async function openBucketFake(bucket: string): Promise<BucketFake> {
  const objects: Objects = new Map()
  const open = new Set<string>()
  let signed = true
  const server = createServer((request, response) => {
    signed &&= /^AWS4-HMAC-SHA256 /.test(request.headers.authorization ?? '')
    if (!request.url?.startsWith(`/${bucket}/`)) response.writeHead(404).end()
    else answer(objects, open, request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    keys: () => [...objects.keys()].map((key) => key.slice(`/${bucket}/`.length)),
    get signed() {
      return signed
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
