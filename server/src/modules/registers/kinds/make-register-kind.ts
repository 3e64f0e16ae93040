import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { registerPolicy } from '../register.policy.ts'
import { openRoundsOf } from '../reviews/open-rounds.ts'
import { namedLists } from './may-see-kind.ts'
import { readRegister } from './read-register.ts'
import { drawKindCode, insertKind } from './register-kind.store.ts'
import { kindName, NewKindSchema, presentKind, RegisterKindSchema } from './register-kind.ts'

export const makeRegisterKind = endpoint({
  route: 'POST /api/register-kinds',
  summary: 'Make a list that a unit and all below it keep: its words and its fields',
  may: registerPolicy.define,
  body: NewKindSchema,
  answer: RegisterKindSchema,
  async handle({ db, body: { organizationId, ...written }, actor, platform, reply }) {
    authorize(actor, registerPolicy.define, await chainOf(db, organizationId))
    const at = platform.clock()
    const code = await drawKindCode(db)
    const definition = await readRegister(written, code, (form) => namedLists(db, actor, form))
    await insertKind(db, { code, organizationId, definition, by: actor.id ?? '', at })
    await openRoundsOf(db, code, at)
    const subject = { kind: 'register', id: code, name: kindName({ definition }) }
    await noteAct(db, actor, at, { kind: 'register.made', organizationId, subject })
    reply.code(201)
    const open = { shipped: null, closedOn: null, closedWhy: '' }
    return presentKind({ code, organizationId, version: 1, definition, madeAt: at, ...open })
  },
})
