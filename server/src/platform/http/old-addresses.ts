import type { FastifyInstance } from 'fastify'
import { deskPath } from './addresses.ts'

/** What stood at the root before the workbench moved. History: nothing is ever added. */
const moved = [
  'account',
  'activities',
  'acts',
  'appraisals',
  'brief',
  'checks',
  'declarations',
  'facilities',
  'figures',
  'first-administrator',
  'imports',
  'organizations',
  'people',
]

// A browser that was told "for ever" would never ask again. `/notices` is to be the public's one day, and `/` is.
const movedForNow = ['notices']

/** Words that only an address of the old home page carries. */
const homeParams = ['unit', 'year', 'figure', 'record']

const searchOf = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '')

/** Where an address of the root without a path leads, if it was one of the old home page. */
export function oldHome(url: string): string | undefined {
  const params = new URLSearchParams(searchOf(url))
  return homeParams.some((word) => params.has(word)) ? `${deskPath}${searchOf(url)}` : undefined
}

/** Bookmarks and printed links from before the move lead on, with everything they ask for. */
export function leadOldAddresses(app: FastifyInstance): void {
  const lead = (name: string, status: 301 | 302) => {
    for (const url of [`/${name}`, `/${name}/*`])
      app.get(
        url,
        { config: { may: 'anyone', unidentified: true }, schema: { hide: true } },
        (request, reply) => reply.redirect(`${deskPath}${request.url}`, status),
      )
  }
  for (const name of moved) lead(name, 301)
  for (const name of movedForNow) lead(name, 302)
}
