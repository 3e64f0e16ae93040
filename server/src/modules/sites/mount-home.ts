import type { FastifyInstance } from 'fastify'
import { h } from 'preact'
import { type KeptPage, keepPage, publicRoute, renderPage, sendPage } from '#engines/pages/index'
import { oldHome } from '#platform/http/old-addresses'
import { wroteLately } from '#platform/http/reading/wrote-lately'
import { type Locale, locales } from '#platform/locale'
import type { Platform } from '#platform/platform'
import { HomePage } from './home-page.tsx'
import { homeVersion, readHome } from './read-home.ts'

const keepHome = ({ db, clock, config }: Platform, language: Locale): KeptPage =>
  keepPage({
    name: 'pages.home',
    version: () => homeVersion(db, clock()),
    render: async () =>
      renderPage(h(HomePage, { ...(await readHome(db, clock())), language }), config.prefix),
  })

/** Puts the region's page on `/`, in Chinese unless another language is asked for by its link. */
export async function mountHome(app: FastifyInstance, platform: Platform): Promise<void> {
  const kept = new Map(locales.map((language) => [language, keepHome(platform, language)]))
  app.get<{ Querystring: { lang?: string } }>('/', publicRoute, async (request, reply) => {
    const old = oldHome(request.url)
    if (old) return reply.redirect(old, 302)
    const language = locales.find((one) => one === request.query.lang) ?? 'zh-CN'
    return sendPage(request, reply, await (kept.get(language) as KeptPage).read(wroteLately(request)))
  })
  // After the transaction and before the answer: whoever has withdrawn a figure never sees it again; strangers at
  // another node for a second more.
  app.addHook('onSend', async (request) => {
    if (request.method !== 'GET' && request.routeOptions.url?.startsWith('/api/published-figures'))
      for (const page of kept.values()) page.forget()
  })
}
