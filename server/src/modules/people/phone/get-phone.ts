import Type from 'typebox'
import { noteLook } from '#platform/audit/note-act'
import { inTransaction } from '#platform/database/database'
import { endpoint } from '#platform/endpoint'
import { Nullable } from '#platform/shapes'
import { personPolicy } from '../person.policy.ts'
import { PersonParams } from '../person.ts'
import { getPersonFor } from '../person-reach.ts'
import { openPhone } from './phone.sealed.ts'

export const PhoneAnswer = Type.Object({ phone: Nullable(Type.String()) })

export const getPhone = endpoint({
  route: 'GET /api/people/{id}/phone',
  summary: 'The whole phone number of a person; who looked at it is written into the audit trail',
  may: personPolicy.phone,
  params: PersonParams,
  answer: PhoneAnswer,
  transaction: 'own',
  async handle({ db, actor, params, platform }) {
    // One transaction: what cannot be written down is not shown, and what does not open was not looked at.
    return inTransaction(db, async (trx) => {
      const person = await getPersonFor(trx, actor, params.id, personPolicy.phone)
      const phone = openPhone(platform.keyring, person)
      if (person.id !== actor.id && phone !== null)
        await noteLook(trx, actor, platform.clock(), {
          kind: 'person.phone-viewed',
          organizationId: person.organizationId,
          subject: { kind: 'person', id: person.id, name: person.name },
        })
      return { phone }
    })
  },
})
