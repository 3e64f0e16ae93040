import { PassThrough, Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { platformErrors } from '#platform/errors'
import type { Platform } from '#platform/platform'
import { evidenceErrors } from '../evidence.errors.ts'
import { findEvidenceById } from '../evidence.store.ts'
import { presentEvidence } from '../evidence.ts'
import { largest } from '../files/file-types.ts'
import { openUploadServer, type UploadServer } from './upload-server.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

const refusalOf: Record<number, () => Error> = {
  404: platformErrors.NOT_FOUND,
  410: platformErrors.NOT_FOUND,
  409: evidenceErrors.UPLOAD_OUT_OF_STEP,
  413: () => evidenceErrors.FILE_TOO_LARGE({ limit: `${Math.round(largest / 1024 / 1024)} MB` }),
  423: evidenceErrors.UPLOAD_BUSY,
  // An extension of the protocol that is not offered, such as joining uploads.
  501: evidenceErrors.UPLOAD_MALFORMED,
}

function piped(raw: Readable): Readable {
  const pipe = new PassThrough()
  const cut = () => pipe.end()
  // A sender who goes away ends the pipe as well, as if no more were to come now: what has come by then is kept.
  raw.once('error', cut).once('close', () => raw.readableEnded || cut())
  return raw.pipe(pipe)
}

/** The request as the library wants it: its body is a stream that nobody has read yet. */
function asWebRequest(request: FastifyRequest): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value))
  const sends = request.method === 'PATCH' || request.method === 'POST'
  // Through a pipe that can be taken off again: what the library leaves unread is the platform's to settle.
  const body = sends ? Readable.toWeb(piped(request.raw)) : null
  return new Request(new URL(request.url, 'http://localhost'), {
    method: request.method,
    headers,
    body: body as ReadableStream | null,
    duplex: 'half',
  } as RequestInit)
}

// The last answer of an upload can get lost on the way. Whoever asks again hears that it is complete.
async function answeredAsFinished(
  platform: Platform,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
) {
  const evidence = await findEvidenceById(platform.db, id)
  const asked = request.method === 'HEAD' || request.method === 'PATCH'
  if (!asked || !evidence || evidence.uploadedBy !== request.actor.id) return false
  reply.header('upload-offset', evidence.size).header('cache-control', 'no-store')
  if (request.method === 'HEAD') reply.header('upload-length', evidence.size).send()
  else reply.send(presentEvidence(evidence, true))
  return true
}

async function answerUpload(
  platform: Platform,
  server: UploadServer,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const id = (request.params as { id?: string }).id
  reply.header('tus-resumable', '1.0.0')
  if (request.actor.id === null) throw platformErrors.SIGN_IN_REQUIRED()
  if (id !== undefined) {
    if (!uuid.test(id)) throw platformErrors.NOT_FOUND()
    const sender = await server.senderOf(id)
    if (sender === undefined && (await answeredAsFinished(platform, request, reply, id))) return reply
    if (sender !== request.actor.id) throw platformErrors.NOT_FOUND()
  }
  const response = await server.answer(asWebRequest(request), request.actor)
  if (response.status < 400) return reply.send(response)
  // A node that died when the evidence was kept, and the parts were not all cleared away.
  const gone = response.status === 404 || response.status === 410
  if (gone && id !== undefined && (await answeredAsFinished(platform, request, reply, id))) return reply
  const refusal =
    refusalOf[response.status] ?? (response.status < 500 ? evidenceErrors.UPLOAD_MALFORMED : undefined)
  throw refusal?.() ?? new Error(`Upload failed: ${await response.text()}`)
}

/** Opens /api/uploads for the tus protocol (https://tus.io): an upload that was cut goes on where it stopped. */
export async function receiveUploads(app: FastifyInstance, platform: Platform): Promise<void> {
  let server: Promise<UploadServer> | undefined
  await app.register(async (uploads) => {
    uploads.removeAllContentTypeParsers()
    uploads.addContentTypeParser('*', (_request, _body, done) => done(null))
    const options = {
      config: { may: 'member', sentSlowly: true },
      schema: { hide: true },
      exposeHeadRoute: false,
    }
    // Opened by the first upload: a platform that is only described leaves no folder behind.
    const handler = async (request: FastifyRequest, reply: FastifyReply) => {
      server ??= openUploadServer(platform).catch((fault) => {
        server = undefined
        throw fault
      })
      return answerUpload(platform, await server, request, reply)
    }
    uploads.route({ ...options, method: ['POST', 'OPTIONS'], url: '/api/uploads', handler })
    uploads.route({ ...options, method: 'PATCH', url: '/api/uploads/:id', handler })
    // Whoever gives up an upload makes room.
    const config = { ...options.config, whenFull: true }
    uploads.route({ ...options, config, method: ['HEAD', 'DELETE'], url: '/api/uploads/:id', handler })
  })
}
