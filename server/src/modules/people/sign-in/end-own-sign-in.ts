import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { endSignIn } from './sign-in.store.ts'

export const endOwnSignIn = endpoint({
  route: 'DELETE /api/me/sign-ins/{id}',
  summary: 'Sign out on another device',
  may: 'member',
  whenFull: true,
  params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 60 }) }),
  answer: Type.Object({ ended: Type.Boolean() }),
  async handle({ db, actor, params, platform }) {
    if (!(await endSignIn(db, actor.id ?? '', params.id))) throw platformErrors.NOT_FOUND()
    await noteAct(db, actor, platform.clock(), {
      kind: 'sign-in.ended',
      subject: { kind: 'person', id: actor.id ?? '', name: actor.name },
    })
    return { ended: true }
  },
})
