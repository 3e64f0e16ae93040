import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { deskPath } from './addresses.ts'

const workbench = fileURLToPath(new URL('../../../../workbench/dist/', import.meta.url))

/** What was built lies at the root or among the assets; every other address is the application's own. */
const isFile = /^(?:assets\/.+|[^/]+\.\w+)$/

/** The one page of the workbench where it stands below a prefix: it is built for none, and told of one here. */
const pageBelow = (prefix: string): string =>
  readFileSync(`${workbench}index.html`, 'utf8')
    .replaceAll(`"${deskPath}/`, `"${prefix}${deskPath}/`)
    .replace('name="medelge-prefix" content=""', `name="medelge-prefix" content="${prefix}"`)

/** Serves the built workbench: hashed assets for a year, every other address below its own gets the one application. */
export async function serveDesk(app: FastifyInstance, prefix: string): Promise<void> {
  if (!existsSync(`${workbench}index.html`)) return
  const page = prefix === '' ? undefined : pageBelow(prefix)
  await app.register(async (pages) => {
    pages.addHook('onRoute', (route) => {
      route.config = { ...route.config, may: 'anyone', unidentified: true }
    })
    await pages.register(fastifyStatic, {
      root: workbench,
      // One route looks a file up when it is asked for; a route for each of hundreds would be made at every start.
      serve: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    for (const url of [deskPath, `${deskPath}/*`])
      pages.get<{ Params: { '*'?: string } }>(
        url,
        { config: { may: 'anyone' }, schema: { hide: true } },
        ({ params }, reply) => {
          const path = params['*'] ?? ''
          // A missing script must fail as missing, not arrive as a page.
          if (isFile.test(path) || !page) return reply.sendFile(isFile.test(path) ? path : 'index.html')
          return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
        },
      )
  })
}
