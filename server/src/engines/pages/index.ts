import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { defineModule } from '#platform/module'
import type { Platform } from '#platform/platform'
import { NotFoundPage } from './not-found-page.tsx'
import { mongolianFont } from './page-style.ts'
import { renderPage } from './render-page.ts'
import { sendPage } from './send-page.ts'

export { type KeptPage, keepPage } from './keep-page.ts'
export { PublicPage } from './public-page.tsx'
export { type PageBytes, renderHtml, renderPage } from './render-page.ts'
export { sendPage } from './send-page.ts'

const font = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff2',
)

/** How a route of a public page is mounted: for whoever comes, and written bytes are given to as many as come. */
export const publicRoute = {
  config: { may: 'anyone', unidentified: true, rateLimit: false },
  schema: { hide: true },
} as const

async function mount(app: FastifyInstance, { config }: Platform): Promise<void> {
  const notFound = await renderPage(h(NotFoundPage, {}), config.prefix)
  app.get(mongolianFont, publicRoute, (_, reply) =>
    reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type('font/woff2')
      .send(createReadStream(font)),
  )
  // Who reads gets a page; programs, and whoever asks for a picture or a script, the refusal they understand.
  app.get('/*', publicRoute, (request, reply) => {
    const reads = /\btext\/html\b/.test(request.headers.accept ?? '')
    if (!reads || request.url.startsWith('/api/')) return reply.callNotFound()
    return sendPage(request, reply, notFound, { status: 404 })
  })
}

/** Public pages, written by the server: a frame, bytes that are kept, and the page for what does not exist. */
export const pages = defineModule({ name: 'pages', endpoints: [], mount })
