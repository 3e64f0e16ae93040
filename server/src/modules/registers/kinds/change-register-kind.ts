import type { FormDefinition } from '@medelge/fields/definition'
import Type from 'typebox'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { keyAnew } from '../alike/key.store.ts'
import { registerErrors } from '../register.errors.ts'
import { registerPolicy } from '../register.policy.ts'
import { openRoundsOf } from '../reviews/open-rounds.ts'
import { RegisterDefinitionSchema } from './definition.ts'
import { definersOf, getSeenKind, namedLists } from './may-see-kind.ts'
import { readRegister } from './read-register.ts'
import { getKind, insertVersion, lockKind } from './register-kind.store.ts'
import { KindCode, kindName, presentKind, RegisterKindSchema } from './register-kind.ts'

export const changeRegisterKind = endpoint({
  route: 'PUT /api/register-kinds/{code}',
  summary:
    'Write the next version of what a list holds; `version` is the one it was made from. Records stay as they were written and are read under the new one',
  may: registerPolicy.define,
  params: Type.Object({ code: KindCode }),
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), ...RegisterDefinitionSchema.properties },
    { additionalProperties: false },
  ),
  answer: RegisterKindSchema,
  async handle({ db, params: { code }, body: { version, ...written }, actor, platform }) {
    const kind = await getSeenKind(db, code, actor)
    const { organizationId } = kind
    authorize(actor, registerPolicy.define, await definersOf(db, kind))
    await lockKind(db, code, 'update')
    const before = await getKind(db, code)
    if (before.version !== version) throw registerErrors.REGISTER_DEFINITION_OLD()
    const at = platform.clock()
    const lists = (form: FormDefinition) => namedLists(db, actor, form, before.definition.form)
    const definition = await readRegister(written, code, lists, before)
    await insertVersion(db, code, { definition, by: actor.id ?? '', at })
    await openRoundsOf(db, code, at)
    await keyAnew(db, code, before.definition, definition)
    const subject = { kind: 'register', id: code, name: kindName({ definition }) }
    const details = { version: definition.form.version }
    await noteAct(db, actor, at, {
      kind: 'register.changed',
      ...(organizationId === null ? {} : { organizationId }),
      ...{ subject, details },
    })
    return presentKind({ ...before, version: definition.form.version, definition, madeAt: at })
  },
})
