import { createContext, use } from 'react'
import type { Answer } from '#api/contract.ts'

type Me = Answer<'GET /api/me'>

/** Who is signed in, and where they stand. */
export interface Session {
  person: Me['person']
  /** The unit one starts from. */
  home: Me['home']['organization']
  /** The unit above all others. */
  root: number
  /** The year to look at first: the newest in which work went on. */
  year: number
  /** Units where a role is held; the reach is all that lies below. */
  seats: readonly number[]
  /** Whether a permission such as `check.decide` is held anywhere. */
  may: (permission: string) => boolean
}

export const SessionContext = createContext<Session | undefined>(undefined)

export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession outside of a session')
  return session
}
