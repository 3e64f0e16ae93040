import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { deskPath } from './addresses.ts'

const workbench = fileURLToPath(new URL('../../../../workbench/dist/', import.meta.url))

/** Serves the built workbench: hashed assets for a year, every other address below its own gets the one application. */
export async function serveDesk(app: FastifyInstance): Promise<void> {
  if (!existsSync(`${workbench}index.html`)) return
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, may: 'anyone', unidentified: true }
    })
    await pages.register(fastifyStatic, {
      root: workbench,
      prefix: `${deskPath}/`,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    for (const url of [deskPath, `${deskPath}/*`])
      pages.get(url, { config: { may: 'anyone' }, schema: { hide: true } }, (request, reply) => {
        // A missing script must fail as missing, not arrive as a page.
        if (request.url.startsWith(`${deskPath}/assets/`)) return reply.callNotFound()
        return reply.header('cache-control', 'no-cache').sendFile('index.html')
      })
  })
}
