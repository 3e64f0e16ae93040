import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { personPolicy } from './person.policy.ts'
import { PersonParams, PersonSchema, presentPerson } from './person.ts'
import { getReadablePerson, managesPerson } from './person-reach.ts'

export const getPerson = endpoint({
  route: 'GET /api/people/{id}',
  summary: 'One person with their roles',
  may: personPolicy.read,
  params: PersonParams,
  answer: Type.Object({ person: PersonSchema, can: Type.Object({ manage: Type.Boolean() }) }),
  async handle({ db, actor, params }) {
    const person = await getReadablePerson(db, actor, params.id)
    return { person: presentPerson(person), can: { manage: await managesPerson(db, actor, person) } }
  },
})
