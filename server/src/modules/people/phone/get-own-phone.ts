import { endpoint } from '#platform/endpoint'
import { getOwnPerson } from '../person-reach.ts'
import { PhoneAnswer } from './get-phone.ts'
import { openPhone } from './phone.sealed.ts'

export const getOwnPhone = endpoint({
  route: 'GET /api/me/phone',
  summary: 'One’s own phone number, whole',
  may: 'member',
  answer: PhoneAnswer,
  async handle({ db, actor, platform }) {
    return { phone: openPhone(platform.keyring, await getOwnPerson(db, actor)) }
  },
})
