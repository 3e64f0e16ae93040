import Type from 'typebox'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { collectionErrors } from '../collection.errors.ts'
import { collectionPolicy } from '../collection.policy.ts'
import { QuestionnaireSchema } from './definition.ts'
import { definersOf, getSeen } from './may-see.ts'
import { getQuestionnaire, insertVersion, lockQuestionnaire } from './questionnaire.store.ts'
import { nameOf, presentQuestionnaire, QuestionnaireAnswer, QuestionnaireCode } from './questionnaire.ts'
import { readQuestionnaire } from './read-questionnaire.ts'

export const changeQuestionnaire = endpoint({
  route: 'PUT /api/questionnaires/{code}',
  summary:
    'Write the next version of a questionnaire; `version` is the one it was made from. What was sent already keeps its own',
  may: collectionPolicy.ask,
  params: Type.Object({ code: QuestionnaireCode }),
  body: Type.Object(
    { version: Type.Integer({ minimum: 1 }), ...QuestionnaireSchema.properties },
    { additionalProperties: false },
  ),
  answer: QuestionnaireAnswer,
  async handle({ db, params: { code }, body: { version, ...written }, actor, platform }) {
    const seen = await getSeen(db, code, actor)
    authorize(actor, collectionPolicy.ask, await definersOf(db, seen))
    await lockQuestionnaire(db, code)
    const before = await getQuestionnaire(db, code)
    if (before.version !== version) throw collectionErrors.QUESTIONNAIRE_OLD()
    const at = platform.clock()
    const definition = await readQuestionnaire(db, written, code, before)
    await insertVersion(db, code, { definition, by: actor.id ?? '', at })
    await noteAct(db, actor, at, {
      kind: 'questionnaire.changed',
      ...(before.organizationId === null ? {} : { organizationId: before.organizationId }),
      subject: { kind: 'questionnaire', id: code, name: nameOf({ definition }) },
      details: { version: definition.form.version },
    })
    return presentQuestionnaire({ ...before, version: definition.form.version, definition, madeAt: at })
  },
})
