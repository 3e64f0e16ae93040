import { type RouteObject, useLocation } from 'react-router'
import { useNouns } from '../nouns-context.ts'
import { mayOne } from '../permissions.ts'
import { useSession } from '../session/session.ts'

/** The entries this person may open, in the rail's order. */
export function useEntries() {
  const session = useSession()
  return useNouns().flatMap(({ name, entry, needs = [], finds = {}, routes }) =>
    entry && mayOne(session, needs) ? [{ name, ...entry, finds, roots: routes.flatMap(rootsOf) }] : [],
  )
}

export type Entry = ReturnType<typeof useEntries>[number]

/** The first words of the addresses a noun has; nothing is the home page's. */
const rootsOf = ({ path, children }: RouteObject): string[] =>
  path === undefined && children ? children.flatMap(rootsOf) : [path?.split('/')[0] ?? '']

/** The same by places of the rail: of several that share one, the first is where it leads. */
export function usePlaces(): Entry[][] {
  const entries = useEntries()
  const leads = new Set(entries.flatMap(({ name, beside }) => (beside === undefined ? [name] : [])))
  return entries
    .filter(({ beside = '' }) => !leads.has(beside))
    .map((lead) => [lead, ...entries.filter(({ beside }) => beside === lead.name)])
}

/** Whether one is at one of these, wherever within it. */
export function useIsAt() {
  const [, root = ''] = useLocation().pathname.split('/')
  return (entries: readonly Entry[]) => entries.some(({ roots }) => roots.includes(root))
}
