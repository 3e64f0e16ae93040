import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { h } from 'preact'
import { renderPage, sendPage } from '#engines/pages/index'
import { dayOf } from '#platform/clock'
import { locales, pickLocale } from '#platform/locale'
import type { Platform } from '#platform/platform'
import { CheckPage } from './check-page.tsx'
import { readCheck } from './read-check.ts'

/** Whoever comes, counted among all that comes from their network: each look at a sheet is counted anew. */
const route = { config: { may: 'anyone', unidentified: true }, schema: { hide: true } } as const

interface Asked {
  Params: { code?: string }
  Querystring: { lang?: string; code?: string | string[] }
}

/** Puts the page that checks a paper on `/check`, and on `/check/CODE` for whoever reads the code with a phone. */
export async function mountCheck(app: FastifyInstance, { db, clock, config }: Platform): Promise<void> {
  async function answer(request: FastifyRequest<Asked>, reply: FastifyReply) {
    const typed = String(request.params.code ?? request.query.code ?? '').slice(0, 100)
    const check = typed.trim() === '' ? undefined : await readCheck(db, typed)
    const language =
      locales.find((one) => one === request.query.lang) ?? pickLocale(request.headers['accept-language'])
    const page = h(CheckPage, { check, typed, language, today: dayOf(clock()) })
    reply.header('x-robots-tag', 'noindex, nofollow').header('referrer-policy', 'no-referrer')
    return sendPage(request, reply, await renderPage(page, config.prefix, true), {
      status: check?.state === 'unknown' ? 404 : 200,
      personal: true,
      vary: 'accept-encoding, accept-language',
    })
  }
  app.get<Asked>('/check', route, answer)
  app.get<Asked>('/check/:code', route, answer)
}
