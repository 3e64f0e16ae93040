import { randomBytes, randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { noteAct } from '#platform/audit/note-act'
import { inTransaction } from '#platform/database/database'
import { findPerson, updatePassword, updatePerson } from '../person.store.ts'
import { forgetAllAttempts } from '../sign-in/guards/attempt.store.ts'
import { dropSecondFactor } from '../sign-in/second-factor.store.ts'
import { endTrust } from '../sign-in/sign-in.store.ts'
import { initialPassword } from './initial-password.ts'
import { hashPassword } from './password.ts'

/**
 * Lets a person in again by a password for the next sign-in alone, whatever locked them out: it ends their sessions,
 * takes off the second factor and a suspension, and forgets failed tries. Noted as done at the machine, by the name of
 * whoever sat there.
 */
export async function resetAtMachine(
  db: Kysely<Database>,
  id: string,
  { by, at }: { by: string; at: Date },
): Promise<string> {
  const password = initialPassword(randomBytes(32).toString('hex'), randomUUID())
  const passwordHash = await hashPassword(password)
  await inTransaction(db, async (trx) => {
    const person = await findPerson(trx, id)
    if (!person) throw new Error(`There is no person ${id}`)
    await updatePassword(trx, id, passwordHash)
    await updatePerson(trx, id, { mustChangePassword: true, awaitsPassword: false, suspendedAt: null })
    await dropSecondFactor(trx, id)
    const details = await endTrust(trx, id)
    await forgetAllAttempts(trx, person.account)
    await noteAct(trx, { id: null, name: by, roles: [] }, at, {
      kind: 'administrator.reset',
      organizationId: person.organizationId,
      subject: { kind: 'person', id, name: person.name },
      details,
    })
  })
  return password
}
