import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { countRefusal } from '#engines/audit/index'
import { noteAct } from '#platform/audit/note-act'
import { findOwner, type OwnerBy } from './owner.store.ts'

type Db = Kysely<Database>

/** What a person does about their own way in. */
export type SignInAct =
  | 'sign-in.done'
  | 'sign-in.password-right'
  | 'sign-in.out'
  | 'second-factor.begun'
  | 'second-factor.enabled'
  | 'second-factor.disabled'
  | 'second-factor.backup-code-used'
  | 'device.trusted'
  | 'identity.bound'
  | 'sign-in.displaced'

/** Writes into the audit trail what a person did about signing in, before they are told that it is done. */
export async function noteSignIn(
  db: Db,
  at: Date,
  kind: SignInAct,
  by: OwnerBy,
  details: Record<string, unknown> = {},
): Promise<void> {
  const owner = await findOwner(db, by)
  if (!owner) return
  const { organizationId, id, name } = owner
  const subject = { kind: 'person', id, name }
  await noteAct(db, { ...owner, roles: [] }, at, { kind, organizationId, subject, details })
}

/**
 * Counts a refused try of whoever has this account, or is signed in. What was typed as a name may be a password: of a
 * name that nobody has, nothing is kept.
 */
export async function countFailedSignIn(
  db: Db,
  at: Date,
  by: OwnerBy | undefined,
  why: string,
): Promise<void> {
  const person = by && (await findOwner(db, by))
  await countRefusal(db, at, {
    action: 'sign-in.failed',
    person,
    acting: by !== undefined && 'id' in by,
    details: { why },
  })
}
