import Type from 'typebox'
import { getOrganization } from '#modules/organizations'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Id } from '#platform/shapes'
import { Account, accountFrom } from './account.ts'
import { notePersonAdded } from './note-person-added.ts'
import { onceWithPassword } from './passwords/once-with-password.ts'
import { personErrors } from './person.errors.ts'
import { personPolicy } from './person.policy.ts'
import { insertPerson, updatePerson } from './person.store.ts'
import { PersonName, PersonSchema, Seat } from './person.ts'
import { authorizeSeat } from './person-reach.ts'
import { phoneFrom } from './phone/change-phone.ts'
import { sealedPhone } from './phone/phone.sealed.ts'
import { Phone } from './phone/phone-number.ts'

export const addPerson = endpoint({
  route: 'POST /api/people',
  summary: 'Add a person; the answer shows the password for the first sign-in, which must then be changed',
  may: personPolicy.manage,
  body: Type.Object(
    {
      account: Account,
      name: PersonName,
      organizationId: Id,
      phone: Type.Optional(Phone),
      roles: Type.Optional(Type.Array(Seat, { maxItems: 50 })),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ person: PersonSchema, password: Type.String() }),
  transaction: 'own',
  async handle(asked) {
    const { body, actor, db, platform } = asked
    const { roles: seats = [], phone, ...rest } = body
    const number = phoneFrom(phone)
    const person = { ...rest, account: accountFrom(rest.account) }
    await authorizeSeat(db, actor, person.organizationId)
    for (const seat of seats) await authorizeSeat(db, actor, seat.organizationId)
    await getOrganization(db, person.organizationId)
    return onceWithPassword(asked, 201, async (trx, passwordHash) => {
      const id = await insertPerson(trx, { ...person, passwordHash, mustChangePassword: true })
      if (id === undefined) throw personErrors.ACCOUNT_TAKEN(inField('account'))
      if (number !== null) await updatePerson(trx, id, sealedPhone(platform.keyring, id, number))
      await notePersonAdded(trx, actor, platform.clock(), { id, ...person }, seats)
      return id
    })
  },
})
