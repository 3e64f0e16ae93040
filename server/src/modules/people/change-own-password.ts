import Type from 'typebox'
import { deed } from '#house/deed'
import { inField } from '#house/errors'
import { countAttempt, forgetAttempts } from './attempt.store.ts'
import { tokenOf } from './identify-actor.ts'
import { hashPassword, Password, verifyPassword } from './password.ts'
import { personErrors } from './person.errors.ts'
import { findPassword, updatePassword, updatePerson } from './person.store.ts'
import { tooManyAttempts } from './refusal.ts'
import { endSignIns } from './sign-in.store.ts'

export const changeOwnPassword = deed({
  route: 'PUT /api/me/password',
  summary: 'Change one’s own password; all other sessions end',
  may: 'member',
  body: Type.Object(
    { password: Type.String({ minLength: 1, maxLength: 128 }), newPassword: Password },
    { additionalProperties: false },
  ),
  answer: Type.Object({ changed: Type.Boolean() }),
  async handle({ db, house, actor, body, request }) {
    const id = actor.id ?? ''
    // Counted outside the transaction, or a refusal would take the count back.
    const seconds = await countAttempt(house.db, id, request.ip)
    if (seconds > 0) throw tooManyAttempts(seconds)
    const hash = await findPassword(db, id)
    if (!hash || !(await verifyPassword({ hash, password: body.password })))
      throw personErrors.PASSWORD_WRONG(inField('password'))
    if (body.password === body.newPassword) throw personErrors.PASSWORD_UNCHANGED(inField('newPassword'))
    await updatePassword(db, id, await hashPassword(body.newPassword))
    await updatePerson(db, id, { mustChangePassword: false })
    await endSignIns(db, id, tokenOf(request, house))
    await forgetAttempts(house.db, id, request.ip)
    return { changed: true }
  },
})
