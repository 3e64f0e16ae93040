import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Session } from './session/session.ts'

/** One line found by the search over everything. */
export interface Found {
  to: string
  title: string
  note?: string
}

/** What a folder of the workbench hands to the shell; its screens come lazily through `routes`. */
export interface Noun {
  /** Also the name of its locale file; `entry` there is its word in the rail. */
  name: string
  /** Its place in the rail. `for`: who sees it; everyone signed in when left out. */
  entry?: { to: string; icon: ComponentType; for?: (session: Session) => boolean }
  routes: RouteObject[]
  /** Answers the search over everything; called only when the asker may see the entry. */
  find?: (word: string) => Promise<Found[]>
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
