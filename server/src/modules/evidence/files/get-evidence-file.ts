import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { noteLook } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { evidenceErrors } from '../evidence.errors.ts'
import type { EvidenceRow } from '../evidence.store.ts'
import { openableEvidence, seesPlace } from '../evidence-access.ts'
import { disposition } from './file-name.ts'
import { fileStoreOf } from './file-store.ts'
import { isImage } from './file-types.ts'
import { openWithoutPlaces } from './hide-place.ts'
import { thumbnailKey } from './keep-file.ts'
import { plainCopyOf } from './plain-copy.ts'
import { partOf } from './range.ts'

const shownInPlace = /^(image|video)\/|^application\/pdf$/

// A browser's reader for PDF does not run inside a sandbox; everything else from strangers does.
const policyFor = (type: string) =>
  type === 'application/pdf' ? "script-src 'none'; frame-ancestors 'self'" : "default-src 'none'; sandbox"

function describe(reply: FastifyReply, type: string, tag: string): void {
  reply
    .header('content-type', type)
    .header('etag', `"${tag}"`)
    .header('content-security-policy', policyFor(type))
    .header('x-content-type-options', 'nosniff')
    // Kept by the browser alone, and asked for again each time: the right to see it may have ended.
    .header('cache-control', 'private, no-cache')
}

const heic = 'image/heic'

/** Whether a place may stand in the file. Of a phone's own format it is known, where its notes could be read. */
const mayHoldPlace = ({ type, lon, width }: EvidenceRow): boolean =>
  type === heic ? lon !== null || width === null : /^(image|video)\//.test(type)

const unchanged = (request: FastifyRequest, tag: string): boolean =>
  (request.headers['if-none-match'] ?? '').includes(`"${tag}"`)

export const getEvidenceFile = endpoint({
  route: 'GET /api/evidence/{id}/file',
  summary: 'The photo or file itself; parts of it on request, so that a film can be wound',
  may: 'member',
  params: UuidParams,
  query: Type.Object({ download: Type.Optional(Type.Boolean()) }),
  async handle({ db, actor, params, query, platform, request, reply }) {
    const evidence: EvidenceRow = await openableEvidence(db, actor, params.id)
    const original = !mayHoldPlace(evidence) || (await seesPlace(db, actor, evidence))
    await noteLook(db, actor, platform.clock(), {
      kind: 'evidence.opened',
      subject: { kind: 'evidence', id: evidence.id, name: evidence.name },
      details: { original },
    })
    const tag = original ? evidence.sha256 : `${evidence.sha256}-plain`
    describe(reply, evidence.type, tag)
    if (unchanged(request, tag)) return reply.code(304).send()
    const inPlace = shownInPlace.test(evidence.type) && !query.download
    reply.header('content-disposition', disposition(inPlace ? 'inline' : 'attachment', evidence.name))
    const store = await fileStoreOf(platform)
    if (!original && isImage(evidence.type)) {
      // The image library cannot write that format anew.
      if (evidence.type === heic) throw evidenceErrors.EVIDENCE_FOR_CHECKERS()
      return reply.send(await store.open(await plainCopyOf(platform, evidence, actor.id ?? '')))
    }
    reply.header('accept-ranges', 'bytes')
    const part = partOf(request.headers.range, evidence.size)
    if (part) {
      reply.code(206).header('content-range', `bytes ${part.first}-${part.last}/${evidence.size}`)
    }
    const length = part ? part.last - part.first + 1 : evidence.size
    reply.header('content-length', length)
    if (original) return reply.send(await store.open(evidence.sha256, part))
    return reply.send(await openWithoutPlaces(store, evidence, part))
  },
})

export const getEvidenceThumbnail = endpoint({
  route: 'GET /api/evidence/{id}/thumbnail',
  summary: 'The photo in small (WebP, at most 480 pixels wide and high), without the camera’s notes',
  may: 'member',
  params: UuidParams,
  async handle({ db, actor, params, platform, request, reply }) {
    const evidence = await openableEvidence(db, actor, params.id)
    if (!evidence.thumbnail) throw platformErrors.NOT_FOUND()
    const tag = `${evidence.sha256}-small`
    describe(reply, 'image/webp', tag)
    if (unchanged(request, tag)) return reply.code(304).send()
    const store = await fileStoreOf(platform)
    return reply.send(await store.open(thumbnailKey(evidence.sha256)))
  },
})
