import type { FastifyReply, FastifyRequest } from 'fastify'
import type { PageBytes } from './render-page.ts'

const takesPacked = (accepted: string | string[] | undefined) =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0+)?(?:,|\s|$))/.test(String(accepted ?? ''))

/** Sends a public page, or says that the one the reader has is still the one. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { html, packed, tag, policy }: PageBytes,
  { status = 200, personal = false, vary = 'accept-encoding' } = {},
): FastifyReply {
  reply
    .header('content-security-policy', policy)
    // Kept by readers, but asked for each time: what is taken back is gone at once. What is about somebody is kept nowhere.
    .header('cache-control', personal ? 'private, no-store' : 'no-cache')
    .header('vary', vary)
    .header('etag', tag)
    .type('text/html; charset=utf-8')
  const known = String(request.headers['if-none-match'] ?? '').split(/\s*,\s*/)
  if (status === 200 && known.includes(tag)) return reply.code(304).send()
  if (!takesPacked(request.headers['accept-encoding'])) return reply.code(status).send(html)
  return reply.code(status).header('content-encoding', 'gzip').send(packed)
}
