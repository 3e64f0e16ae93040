import { getOrganization, tellOfDuties } from '#modules/organizations'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { personPolicy } from '../person.policy.ts'
import { findPerson } from '../person.store.ts'
import { PersonParams, type PersonRow, PersonSchema, presentPerson, Seat } from '../person.ts'
import { authorizeSeat, demandAccount, getPersonFor } from '../person-reach.ts'
import { insertRole } from './role-seat.store.ts'

export const grantRole = endpoint({
  route: 'POST /api/people/{id}/roles',
  summary: 'Give a person a role at a unit; it reaches everything below',
  may: personPolicy.manage,
  params: PersonParams,
  body: Seat,
  answer: PersonSchema,
  async handle({ db, actor, params, body, platform }) {
    await authorizeSeat(db, actor, body.organizationId)
    await getOrganization(db, body.organizationId)
    const person = await getPersonFor(db, actor, params.id, personPolicy.read)
    demandAccount(person)
    const held = person.roles.some(
      (seat) => seat.role === body.role && seat.organizationId === body.organizationId,
    )
    await insertRole(db, { personId: person.id, ...body, grantedBy: actor.id })
    if (!held) {
      await tellOfDuties(db, [body.organizationId], { actor, at: platform.clock() })
      await noteAct(db, actor, platform.clock(), {
        kind: 'role.granted',
        organizationId: body.organizationId,
        subject: { kind: 'person', id: person.id, name: person.name },
        details: { role: body.role },
      })
    }
    return presentPerson((await findPerson(db, person.id)) as PersonRow, platform.keyring)
  },
})
