import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { PersonSchema, presentPerson } from '../person.ts'
import { getOwnPerson } from '../person-reach.ts'
import { changePhone } from './change-phone.ts'
import { Phone } from './phone-number.ts'

export const changeOwnPhone = endpoint({
  route: 'PUT /api/me/phone',
  summary: 'Change one’s own phone number; null takes it away',
  may: 'member',
  body: Type.Object({ phone: Phone }, { additionalProperties: false }),
  answer: PersonSchema,
  async handle({ db, platform, actor, body }) {
    await changePhone({ db, platform, actor }, await getOwnPerson(db, actor), body.phone)
    return presentPerson(await getOwnPerson(db, actor), platform.keyring)
  },
})
