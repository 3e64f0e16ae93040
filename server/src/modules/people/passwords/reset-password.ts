import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { personPolicy } from '../person.policy.ts'
import { updatePassword, updatePerson } from '../person.store.ts'
import { PersonParams, PersonSchema } from '../person.ts'
import { getManagedPerson } from '../person-reach.ts'
import { dropSecondFactor } from '../sign-in/second-factor.store.ts'
import { endTrust } from '../sign-in/sign-in.store.ts'
import { onceWithPassword } from './once-with-password.ts'

export const resetPassword = endpoint({
  route: 'POST /api/people/{id}/password',
  summary: 'A new password for the next sign-in; it ends all sessions and takes off the second factor',
  may: personPolicy.manage,
  whenFull: true,
  params: PersonParams,
  answer: Type.Object({ person: PersonSchema, password: Type.String() }),
  transaction: 'own',
  async handle(asked) {
    const { id, name, organizationId } = await getManagedPerson(asked.db, asked.actor, asked.params.id)
    return onceWithPassword(asked, 200, async (trx, passwordHash) => {
      await updatePassword(trx, id, passwordHash)
      await updatePerson(trx, id, { mustChangePassword: true, awaitsPassword: false })
      await dropSecondFactor(trx, id)
      const details = await endTrust(trx, id)
      await noteAct(trx, asked.actor, asked.platform.clock(), {
        kind: 'password.reset',
        organizationId,
        subject: { kind: 'person', id, name },
        details,
      })
      return id
    })
  },
})
