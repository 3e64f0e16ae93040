import Type from 'typebox'
import { noteLook } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { personPolicy } from './person.policy.ts'
import { PersonParams, PersonSchema, presentPerson } from './person.ts'
import { getPersonFor, managesPerson, reachesPerson } from './person-reach.ts'

export const getPerson = endpoint({
  route: 'GET /api/people/{id}',
  summary: 'One person with their roles',
  may: personPolicy.read,
  params: PersonParams,
  answer: Type.Object({
    person: PersonSchema,
    can: Type.Object({ manage: Type.Boolean(), phone: Type.Boolean() }),
  }),
  async handle({ db, actor, params, platform }) {
    const person = await getPersonFor(db, actor, params.id, personPolicy.read)
    if (person.id !== actor.id)
      await noteLook(db, actor, platform.clock(), {
        kind: 'person.viewed',
        organizationId: person.organizationId,
        subject: { kind: 'person', id: person.id, name: person.name },
      })
    const manage = await managesPerson(db, actor, person)
    const phone = manage || (await reachesPerson(db, actor, person, personPolicy.phone))
    return { person: presentPerson(person, platform.keyring), can: { manage, phone } }
  },
})
