import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '../actor.ts'
import { writeLater } from '../database/transaction.ts'
import { presentOrigin } from './origin.ts'

export interface Act {
  /** `noun.done`, as the screens have a sentence for it: `person.suspended`. */
  kind: string
  /** The unit it concerns; where none is named, the one where the actor holds the first role. */
  organizationId?: number | null
  subject: { kind: string; id: string | number; name: string }
  /** What the sentence needs besides: the role, the name before. Never a secret. */
  details?: Record<string, unknown>
}

const columns = sql`(at, action, outcome, person_id, account, person_name, address, device, request_id,
  organization_id, subject_kind, subject_id, subject_name, details)`

const homeOf = ({ roles, program }: Actor): number | null =>
  program?.organizationId ?? roles[0]?.organizationId ?? null

function valuesOf(
  actor: Actor,
  at: Date,
  { kind, organizationId = homeOf(actor), subject, details = {} }: Act,
) {
  const { address, device, requestId } = presentOrigin()
  return {
    subject: sql`${subject.kind}::text`,
    subjectId: sql`${String(subject.id)}::text`,
    details: sql`${JSON.stringify(details)}::jsonb`,
    all: sql`${at}::timestamptz, ${kind}::text, 'done', ${actor.id}::text, ${actor.account ?? null}::text,
      ${actor.name}::text, ${address}::text, ${device}::text, ${requestId}::text, ${organizationId}::int,
      ${subject.kind}::text, ${String(subject.id)}::text, ${subject.name}::text, ${JSON.stringify(details)}::jsonb`,
  }
}

/**
 * Writes into the audit trail who did what, in the transaction of the act: what is undone leaves no trace, what is done
 * always one. It goes along with the next statement of the transaction.
 */
export const noteAct = (trx: Kysely<Database>, actor: Actor, at: Date, act: Act): Promise<void> =>
  writeLater(trx, 'audit', sql`insert into audit_entry ${columns} values (${valuesOf(actor, at, act).all})`)

/** As many acts as one statement writes. */
const TOGETHER = 500

/** The same for many acts of one kind of work, such as all rows of a table: a statement for hundreds of them. */
export async function noteActs(
  trx: Kysely<Database>,
  actor: Actor,
  at: Date,
  acts: readonly Act[],
): Promise<void> {
  for (let from = 0; from < acts.length; from += TOGETHER) {
    const rows = acts.slice(from, from + TOGETHER).map((act) => sql`(${valuesOf(actor, at, act).all})`)
    await writeLater(trx, 'audit', sql`insert into audit_entry ${columns} values ${sql.join(rows)}`)
  }
}

/** Within so many seconds, the same person looking at the same thing from the same address is one look. */
const ONE_LOOK = 300

/**
 * Writes into the audit trail who looked at what, before it is shown: what cannot be written down is not shown. A screen
 * that asks again and again leaves one entry in five minutes.
 */
export async function noteLook(db: Kysely<Database>, actor: Actor, at: Date, act: Act): Promise<void> {
  const { all, subject, subjectId, details } = valuesOf(actor, at, act)
  await sql`
    insert into audit_entry ${columns} select ${all} where not exists (
      select from audit_entry where subject_kind = ${subject} and subject_id = ${subjectId}
        and at between ${at}::timestamptz - make_interval(secs => ${ONE_LOOK}) and ${at}::timestamptz
        and action = ${act.kind} and person_id is not distinct from ${actor.id}::text
        and address is not distinct from ${presentOrigin().address}::text and details = ${details})`.execute(
    db,
  )
}
