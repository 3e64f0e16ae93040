import { type RawBuilder, sql } from 'kysely'
import type { SessionRow } from '../session.ts'

type Hands = Pick<SessionRow, 'recordedBy' | 'submittedBy' | 'acceptedBy'>

export type OwnHand = 'own' | 'twice'

/**
 * Why a person may not check a record: it went through their own hands, or they said yes to it at a lower level.
 * Every level is another person. Undefined: nothing speaks against it.
 */
export function ownHand(person: string | null, { recordedBy, submittedBy, acceptedBy }: Hands) {
  if (person === recordedBy || person === submittedBy) return 'own' as const
  return acceptedBy.some((before) => before === person) ? ('twice' as const) : undefined
}

/** The same rule in SQL, over a row of `session`: everybody who may not check it. */
export const handsOf: RawBuilder<string[]> = sql`
  (session.accepted_by || array[session.recorded_by, coalesce(session.submitted_by, session.recorded_by)])`
