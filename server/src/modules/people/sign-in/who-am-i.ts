import Type from 'typebox'
import { permissionCatalogue } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { findPerson } from '../person.store.ts'
import { PersonSchema, presentPerson } from '../person.ts'

export const whoAmI = endpoint({
  route: 'GET /api/me',
  summary: 'The signed-in person, their roles, and what these allow',
  may: 'member',
  answer: Type.Object({
    person: PersonSchema,
    may: Type.Array(Type.String(), { description: 'Permissions held somewhere, such as session.record' }),
  }),
  async handle({ db, actor }) {
    const person = await findPerson(db, actor.id ?? '')
    if (!person) throw platformErrors.SIGN_IN_REQUIRED()
    const held = new Set(actor.roles.map((seat) => seat.role))
    const may = permissionCatalogue()
      .filter((permission) => permission.roles.some((role) => held.has(role)))
      .map((permission) => permission.name)
    return { person: presentPerson(person), may: [...new Set(may)].sort() }
  },
})
