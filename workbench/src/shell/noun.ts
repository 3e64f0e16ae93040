import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Answer } from '#api/contract.ts'
import type { Permission } from './permissions.ts'

/** One record found by the search over everything. */
export type Hit = Answer<'GET /api/search'>['groups'][number]['hits'][number]

/** Permissions of which one must be held somewhere, as a route carries them. */
export interface Needing {
  needs: readonly Permission[]
}

/** What a folder of the workbench hands to the shell; its screens come lazily through `routes`. */
export interface Noun {
  /** Also the name of its locale file; `entry` there is its word in the rail. */
  name: string
  /** Its place in the rail. */
  entry?: {
    to: string
    icon: ComponentType
    /** What waits there for the person, by the names of `GET /api/notification-counts`. */
    todo?: readonly string[]
  }
  /** Its entry and all its screens are for those who hold one of these; for everyone signed in when left out. */
  needs?: readonly Permission[]
  routes: RouteObject[]
  /** Where each kind of record that the search finds is opened; `found.<kind>` in its locale file is the word for it. */
  finds?: Record<string, (hit: Hit) => string>
}

/** A route whose screen is fetched when first visited: `screen('organizations', () => import('./organizations-page.tsx'), 'OrganizationsPage')`. */
export function screen<N extends string>(
  path: string,
  load: () => Promise<{ [K in N]: ComponentType }>,
  name: N,
  children?: RouteObject[],
): RouteObject {
  return {
    path,
    lazy: async () => ({ Component: (await load())[name] }),
    ...(children ? { children } : {}),
  }
}

/** Screens for those who hold one of these: `behind(['session.record'], screen('activities/new', …))`. */
export const behind = (needs: readonly Permission[], ...routes: RouteObject[]): RouteObject => ({
  handle: { needs } satisfies Needing,
  children: routes,
})
