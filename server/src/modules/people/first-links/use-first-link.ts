import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { inTransaction } from '#platform/database/database'
import { endpoint } from '#platform/endpoint'
import { FirstKey } from '../first-administrator/try-first-key.ts'
import { hashPassword, Password } from '../passwords/password.ts'
import { faultOf } from '../passwords/password-rules.ts'
import { personErrors } from '../person.errors.ts'
import { givePassword, updatePerson } from '../person.store.ts'
import { findLinked, takeFirstLink } from './first-link.store.ts'

export const applyFirstLink = endpoint({
  route: 'POST /api/first-link/password',
  summary: 'Choose one’s first password by a one-time link, which it uses up',
  may: 'anyone',
  body: Type.Object({ token: FirstKey, password: Password }, { additionalProperties: false }),
  answer: Type.Object({ account: Type.String() }),
  transaction: 'own',
  async handle({ db, body: { token, password }, platform }) {
    const person = await findLinked(db, token)
    if (!person) throw personErrors.FIRST_LINK_ENDED()
    const fault = await faultOf(password, person, platform.config.passwords, 'password')
    if (fault) throw fault
    // Slow on purpose, so no transaction stands open meanwhile.
    const passwordHash = await hashPassword(password)
    await inTransaction(db, async (trx) => {
      const taken = await takeFirstLink(trx, token)
      if (!taken || !(await givePassword(trx, person.id, passwordHash))) throw personErrors.FIRST_LINK_ENDED()
      await updatePerson(trx, person.id, { mustChangePassword: false })
      const actor = { ...person, roles: [] }
      const subject = { kind: 'person', id: person.id, name: person.name }
      await noteAct(trx, actor, platform.clock(), {
        kind: 'link.used',
        organizationId: person.organizationId,
        subject,
      })
    })
    return { account: person.account }
  },
})
