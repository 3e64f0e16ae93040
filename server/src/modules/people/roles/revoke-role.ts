import Type from 'typebox'
import { chainOf, UnattendedSchema, unattendedNow } from '#modules/organizations'
import { roles } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Choice, Id } from '#platform/shapes'
import { personPolicy } from '../person.policy.ts'
import { findPerson } from '../person.store.ts'
import { PersonId, type PersonRow, PersonSchema, presentPerson } from '../person.ts'
import { authorizeSeat, getPersonFor } from '../person-reach.ts'
import { keepOneAdministrator } from './last-administrator.ts'
import { deleteRole } from './role-seat.store.ts'

export const revokeRole = endpoint({
  route: 'DELETE /api/people/{id}/roles/{organizationId}/{role}',
  summary: 'Take a role at a unit from a person; it ends with their next request',
  may: personPolicy.manage,
  whenFull: true,
  params: Type.Object({ id: PersonId, organizationId: Id, role: Choice(roles) }),
  answer: Type.Object({ ...PersonSchema.properties, unattended: Type.Array(UnattendedSchema) }),
  async handle({ db, actor, params, platform }) {
    const { id, organizationId, role } = params
    await authorizeSeat(db, actor, organizationId)
    const person = await getPersonFor(db, actor, id, personPolicy.read)
    const top = (await chainOf(db, organizationId)).length === 1
    if (role === 'administrator' && top) await keepOneAdministrator(db, person.id)
    // Of what was not held nothing was taken, and there is nothing to tell.
    if (await deleteRole(db, { personId: person.id, role, organizationId }))
      await noteAct(db, actor, platform.clock(), {
        kind: 'role.revoked',
        organizationId,
        subject: { kind: 'person', id: person.id, name: person.name },
        details: { role },
      })
    const changed = presentPerson((await findPerson(db, person.id)) as PersonRow, platform.keyring)
    const by = { actor, at: platform.clock() }
    return { ...changed, unattended: await unattendedNow(db, [organizationId], by) }
  },
})
