import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type Act, noteAct } from '../../audit/note-act.ts'

/** Who looks after the machine, and when. */
export interface Hand {
  by: string
  at: Date
}

/** Writes into the audit trail what was done with a key at the machine. */
export const noteKey = (
  trx: Kysely<Database>,
  { by, at }: Hand,
  key: string,
  act: Pick<Act, 'kind' | 'details'>,
): Promise<void> =>
  noteAct(trx, { id: null, name: by, roles: [] }, at, {
    ...act,
    subject: { kind: 'key', id: key, name: key },
  })
