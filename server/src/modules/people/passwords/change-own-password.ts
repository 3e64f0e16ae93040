import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { personErrors } from '../person.errors.ts'
import { findPassword, replacePassword, updatePerson } from '../person.store.ts'
import { countAttempt, forgetAttempts } from '../sign-in/guards/attempt.store.ts'
import { tokenOf } from '../sign-in/identify-actor.ts'
import { tooManyAttempts } from '../sign-in/refusal.ts'
import { endTrust } from '../sign-in/sign-in.store.ts'
import { countFailedSignIn } from '../sign-in/trail/note-sign-in.ts'
import { refusalOf } from './new-password.ts'
import { hashPassword, Password, verifyPassword } from './password.ts'

export const changeOwnPassword = endpoint({
  route: 'PUT /api/me/password',
  summary: 'Change one’s own password; all other sessions end',
  may: 'member',
  whenFull: true,
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
    if (!right) await countFailedSignIn(db, platform.clock(), { id }, 'PASSWORD_WRONG')
    const fault = right ? await refusalOf(db, id, body.newPassword, platform.config.passwords) : undefined
    const passwordHash = right && !fault ? await hashPassword(body.newPassword) : ''
    // Passwords are not among what is kept of a request, not even as a digest.
    await onceAsAsked(db, request, null, async (trx) => {
      if (!right) throw personErrors.PASSWORD_WRONG(inField('password'))
      if (body.password === body.newPassword) throw personErrors.PASSWORD_UNCHANGED(inField('newPassword'))
      if (fault) throw fault
      // Another request may have been quicker; then the old password is the old one no more.
      if (!(await replacePassword(trx, id, hash, passwordHash)))
        throw personErrors.PASSWORD_WRONG(inField('password'))
      await updatePerson(trx, id, { mustChangePassword: false })
      const details = await endTrust(trx, id, tokenOf(request, platform))
      await noteAct(trx, actor, platform.clock(), {
        kind: 'password.changed',
        subject: { kind: 'person', id, name: actor.name },
        details,
      })
      return { status: 200, body: { changed: true } }
    })
    await forgetAttempts(db, id, request.ip)
    return { changed: true }
  },
})
