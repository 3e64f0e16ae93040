import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { countKept, deleteKind } from './close-kind.store.ts'
import { actOn, holdToDefine } from './close-register-kind.ts'
import { KindCode } from './register-kind.ts'

export const removeRegisterKind = endpoint({
  route: 'DELETE /api/register-kinds/{code}',
  summary: 'Take a list away into which no record was ever handed in, with its drafts; any other is closed',
  may: registerPolicy.define,
  params: Type.Object({ code: KindCode }),
  async handle({ db, params: { code }, actor, platform, reply }) {
    const kind = await holdToDefine(db, code, actor)
    // It would come again with the next start.
    if (kind.shipped !== null) throw registerErrors.REGISTER_SHIPPED()
    const { records, drafts } = await countKept(db, code)
    if (records > 0) throw registerErrors.REGISTER_NOT_EMPTY({ records })
    await deleteKind(db, code, actor)
    await noteAct(db, actor, platform.clock(), {
      kind: 'register.removed',
      ...actOn(kind),
      details: { drafts },
    })
    reply.code(204)
    return null
  },
})
