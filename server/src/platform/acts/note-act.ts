import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '../actor.ts'

export interface Act {
  /** `noun.done`, as the screens have a sentence for it: `person.suspended`. */
  kind: string
  organizationId: number
  subject: { kind: string; id: string | number; name: string }
  /** What the sentence needs besides: the role, the name before. Never a secret. */
  details?: Record<string, unknown>
}

/** Writes down who did what, in the transaction of the act: what is undone leaves no trace, what is done always one. */
export const noteAct = (
  trx: Kysely<Database>,
  actor: Actor,
  at: Date,
  { kind, organizationId, subject, details = {} }: Act,
) =>
  trx
    .insertInto('act')
    .values({
      kind,
      organizationId,
      personId: actor.id ?? '',
      personName: actor.name,
      subjectKind: subject.kind,
      subjectId: String(subject.id),
      subjectName: subject.name,
      details: JSON.stringify(details),
      doneAt: at,
    })
    .execute()
