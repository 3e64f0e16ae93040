import Type from 'typebox'
import { inTransaction } from '#platform/database/database'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { personErrors } from '../person.errors.ts'
import { findPassword, replacePassword, updatePerson } from '../person.store.ts'
import { countAttempt, forgetAttempts } from '../sign-in/attempt.store.ts'
import { tokenOf } from '../sign-in/identify-actor.ts'
import { tooManyAttempts } from '../sign-in/refusal.ts'
import { endSignIns } from '../sign-in/sign-in.store.ts'
import { hashPassword, Password, verifyPassword } from './password.ts'

export const changeOwnPassword = endpoint({
  route: 'PUT /api/me/password',
  summary: 'Change one’s own password; all other sessions end',
  may: 'member',
  body: Type.Object(
    { password: Type.String({ minLength: 1, maxLength: 128 }), newPassword: Password },
    { additionalProperties: false },
  ),
  answer: Type.Object({ changed: Type.Boolean() }),
  transaction: 'own',
  async handle({ db, platform, actor, body, request }) {
    const id = actor.id ?? ''
    // A count of its own: inside the transaction a refusal would take it back.
    const seconds = await countAttempt(db, id, request.ip)
    if (seconds > 0) throw tooManyAttempts(seconds)
    // Slow on purpose, so no transaction stands open meanwhile.
    const hash = await findPassword(db, id)
    const right = hash !== null && (await verifyPassword({ hash, password: body.password }))
    const passwordHash = right ? await hashPassword(body.newPassword) : ''
    await inTransaction(db, (trx) =>
      // Passwords are not among what is kept of a request, not even as a digest.
      onceAsAsked(trx, request, null, async () => {
        if (!right) throw personErrors.PASSWORD_WRONG(inField('password'))
        if (body.password === body.newPassword) throw personErrors.PASSWORD_UNCHANGED(inField('newPassword'))
        // Another request may have been quicker; then the old password is the old one no more.
        if (!(await replacePassword(trx, id, hash, passwordHash)))
          throw personErrors.PASSWORD_WRONG(inField('password'))
        await updatePerson(trx, id, { mustChangePassword: false })
        await endSignIns(trx, id, tokenOf(request, platform))
        return { status: 200, body: { changed: true } }
      }),
    )
    await forgetAttempts(db, id, request.ip)
    return { changed: true }
  },
})
