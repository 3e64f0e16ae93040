import Type from 'typebox'
import { getOrganization, UnattendedSchema, unattendedNow } from '#modules/organizations'
import { type Act, noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { personPolicy } from './person.policy.ts'
import { findPerson, updatePerson } from './person.store.ts'
import {
  type Person,
  PersonName,
  PersonParams,
  type PersonRow,
  PersonSchema,
  presentPerson,
} from './person.ts'
import { authorizeSeat, getManagedPerson } from './person-reach.ts'
import { changePhone } from './phone/change-phone.ts'
import { Phone } from './phone/phone-number.ts'
import { keepOneAdministrator } from './roles/last-administrator.ts'
import { endSignIns } from './sign-in/sign-in.store.ts'

/** What a change comes to, each by the unit that it concerns. */
function actsOf(before: PersonRow, after: Person): Omit<Act, 'subject'>[] {
  const { organizationId } = after
  const acts: (Omit<Act, 'subject'> | false)[] = [
    before.name !== after.name && {
      kind: 'person.renamed',
      organizationId,
      details: { before: before.name, after: after.name },
    },
    before.organizationId !== organizationId && {
      kind: 'person.moved',
      organizationId,
      details: { before: before.organizationName, after: after.organizationName },
    },
    (before.suspendedAt !== null) !== after.suspended && {
      kind: after.suspended ? 'person.suspended' : 'person.readmitted',
      organizationId,
    },
  ]
  return acts.filter((act) => act !== false)
}

export const changePerson = endpoint({
  route: 'PATCH /api/people/{id}',
  summary:
    'Rename a person, move them to another unit, change their phone number, suspend them or let them in again',
  may: personPolicy.manage,
  whenFull: true,
  params: PersonParams,
  body: Type.Partial(
    Type.Object({ name: PersonName, organizationId: Id, phone: Phone, suspended: Type.Boolean() }),
    { additionalProperties: false, minProperties: 1 },
  ),
  answer: Type.Object({ ...PersonSchema.properties, unattended: Type.Array(UnattendedSchema) }),
  async handle({ db, platform, actor, params, body }) {
    const { suspended, phone, ...change } = body
    const person = await getManagedPerson(db, actor, params.id)
    if (change.organizationId !== undefined) {
      await authorizeSeat(db, actor, change.organizationId)
      await getOrganization(db, change.organizationId)
    }
    if (suspended) {
      await keepOneAdministrator(db, person.id)
      await endSignIns(db, person.id)
    }
    const suspendedAt = suspended ? (person.suspendedAt ?? platform.clock()) : null
    const written = { ...change, ...(suspended !== undefined && { suspendedAt }) }
    if (Object.keys(written).length > 0) await updatePerson(db, person.id, written)
    if (phone !== undefined) await changePhone({ db, platform, actor }, person, phone)
    const changed = presentPerson((await findPerson(db, person.id)) as PersonRow, platform.keyring)
    for (const act of actsOf(person, changed))
      await noteAct(db, actor, platform.clock(), {
        ...act,
        subject: { kind: 'person', id: person.id, name: person.name },
      })
    const units = suspended === undefined ? [] : changed.roles.map((seat) => seat.organizationId)
    const unattended = await unattendedNow(db, units, { actor, at: platform.clock() })
    return { ...changed, unattended: suspended ? unattended : [] }
  },
})
