import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { tellOfDuties } from '#modules/organizations'
import type { Actor, Role } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { insertRole } from './roles/role-seat.store.ts'

/** Gives a new person their first roles and writes down who did it, whether one was added or a whole table. */
export async function notePersonAdded(
  trx: Kysely<Database>,
  actor: Actor,
  at: Date,
  person: { id: string; name: string; organizationId: number },
  seats: readonly { role: Role; organizationId: number }[],
): Promise<void> {
  const subject = { kind: 'person', id: person.id, name: person.name }
  await noteAct(trx, actor, at, { kind: 'person.added', organizationId: person.organizationId, subject })
  for (const { role, organizationId } of seats) {
    await insertRole(trx, { personId: person.id, role, organizationId, grantedBy: actor.id })
    await noteAct(trx, actor, at, { kind: 'role.granted', organizationId, subject, details: { role } })
  }
  const units = [...new Set(seats.map((seat) => seat.organizationId))]
  if (units.length > 0) await tellOfDuties(trx, units, { actor, at })
}
