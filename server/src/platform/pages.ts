import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const workbench = fileURLToPath(new URL('../../../workbench/dist/', import.meta.url))

/** Serves the built workbench: hashed assets for a year, every other page address gets the one application. */
export async function servePages(app: FastifyInstance): Promise<void> {
  if (!existsSync(`${workbench}index.html`)) return
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, may: 'anyone', unidentified: true }
    })
    await pages.register(fastifyStatic, {
      root: workbench,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    pages.get('/*', { config: { may: 'anyone' } }, (request, reply) => {
      // A missing script must fail as missing, not arrive as a page.
      if (/^\/(api|assets)\//.test(request.url)) return reply.callNotFound()
      return reply.header('cache-control', 'no-cache').sendFile('index.html')
    })
  })
}
