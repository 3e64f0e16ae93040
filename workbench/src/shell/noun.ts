import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import type { Answer } from '#api/contract.ts'
import type { FigureScope } from '#kit/figure.tsx'
import { later } from '#kit/later/later.ts'
import { controlled } from './controlled.ts'
import type { Permission } from './permissions.ts'

/** One record found by the search over everything. */
export type Hit = Answer<'GET /api/search'>['groups'][number]['hits'][number]

/** Permissions of which one must be held somewhere, as a route carries them. */
export interface Needing {
  needs: readonly Permission[]
}

export interface CheckViewProps {
  id: string
  /** Whether its keys act now: not while several records are chosen. */
  keys: boolean
}

export interface SourceProps {
  id: string
  /** The metric one came from. */
  metric: string
}

export interface SourceTitleProps {
  /** What the record is called, where the reader may see it. */
  title: string | null
  /** What its line says of it. */
  note: string
}

/** How a record that posted to the ledger stands behind a figure: its name in a list of lines, and itself. */
export interface SourceViews {
  title: ComponentType<SourceTitleProps>
  record: ComponentType<SourceProps>
}

export interface UnitPickerProps {
  tops: readonly number[]
  current?: number | undefined
  onPick: (unit: number) => void
}

export interface FigureDrawerProps {
  scope: FigureScope
  onClose: () => void
}

export interface TeamProps {
  /** The record of a list of teams. */
  team: string
  /** Whether one may change it. */
  may: boolean
}

export interface MemberProps {
  /** Somebody on the rolls. */
  id: string
}

export interface AccountProps {
  /** One’s hours of service by year. */
  sums: NonNullable<Answer<'GET /api/me/member'>>['service']
}

/** What a noun shows on records of those below it. */
export interface Parts {
  team?: ComponentType<TeamProps>
  member?: ComponentType<MemberProps>
  /** On one’s own account, where that is linked to somebody on the rolls. */
  account?: ComponentType<AccountProps>
}

/** A screen that the search leads to beside the entry: `word` is its name in the noun's locale file. */
export interface Way {
  to: string
  word: string
  needs?: readonly Permission[]
}

/** What a folder of the workbench hands to the shell; its screens come lazily through `routes`. */
export interface Noun {
  /** Also the name of its locale file; `entry` there is its word in the rail. */
  name: string
  /** Its place in the rail. */
  entry?: {
    to: string
    icon: ComponentType
    /** The noun at whose place in the rail it stands, for those who go there too: the rail has nine places. */
    beside?: string
    /** What waits there for the person, by the names of `GET /api/notification-counts`. */
    todo?: readonly string[]
  }
  /** Its entry and all its screens are for those who hold one of these; for everyone signed in when left out. */
  needs?: readonly Permission[]
  routes: RouteObject[]
  /** Screens for whoever comes, without a sign-in and without the frame. */
  open?: RouteObject[]
  /** What one goes for by its name: other screens, and what is begun on one. */
  ways?: readonly Way[]
  /** Where each kind of record that the search finds is opened; `found.<kind>` in its locale file is the word for it. */
  finds?: Record<string, (hit: Hit) => string>
  /** How a checker sees its records, by the path of their kind. */
  checkViews?: Record<string, ComponentType<CheckViewProps>>
  /** How its records stand behind figures, by the kind of the ledger's source. */
  sources?: Record<string, SourceViews>
  /** What it shows on the records of others. */
  parts?: Parts
  /** The way to another unit, in the top bar. */
  unitPicker?: ComponentType<UnitPickerProps>
  /** What opens behind every number. */
  figureDrawer?: ComponentType<FigureDrawerProps>
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
    lazy: async () => ({ Component: await controlled(load, name) }),
    ...(children ? { children } : {}),
  }
}

/** A screen drawn without the component library: it stands before that has come. */
export const lightScreen = <N extends string>(
  path: string,
  load: () => Promise<{ [K in N]: ComponentType }>,
  name: N,
  children?: RouteObject[],
): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load())[name] }),
  ...(children ? { children } : {}),
})

/** A part that others show without knowing whose it is; fetched when first shown. */
export const part = <N extends string, P extends object>(
  load: () => Promise<{ [K in N]: ComponentType<P> }>,
  name: N,
): ComponentType<P> => later(async () => ({ part: await controlled(load, name) }), 'part')

/** The same for what is drawn without the component library. */
export const lightPart: typeof later = later

/** Screens for those who hold one of these: `behind(['session.record'], screen('activities/new', …))`. */
export const behind = (needs: readonly Permission[], ...routes: RouteObject[]): RouteObject => ({
  handle: { needs } satisfies Needing,
  children: routes,
})
