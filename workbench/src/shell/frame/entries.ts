import { useNouns } from '../nouns-context.ts'
import { mayOne } from '../permissions.ts'
import { useSession } from '../session/session.ts'

/** The entries this person may open, in the rail's order. */
export function useEntries() {
  const session = useSession()
  return useNouns().flatMap(({ name, entry, needs = [], finds = {} }) =>
    entry && mayOne(session, needs) ? [{ name, ...entry, finds }] : [],
  )
}
