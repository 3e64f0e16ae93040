import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Id } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { QuestionnaireSchema } from './definition.ts'
import { drawCode, insertQuestionnaire } from './questionnaire.store.ts'
import { nameOf, presentQuestionnaire, QuestionnaireAnswer } from './questionnaire.ts'
import { readQuestionnaire } from './read-questionnaire.ts'

export const makeQuestionnaire = endpoint({
  route: 'POST /api/questionnaires',
  summary: 'Make a questionnaire that a unit and all below it may send',
  may: collectionPolicy.ask,
  body: Type.Object(
    { organizationId: Id, ...QuestionnaireSchema.properties },
    { additionalProperties: false },
  ),
  answer: QuestionnaireAnswer,
  async handle({ db, body: { organizationId, ...written }, actor, platform, reply }) {
    authorize(actor, collectionPolicy.ask, await chainOf(db, organizationId))
    const at = platform.clock()
    const code = await drawCode(db)
    const definition = await readQuestionnaire(db, written, code)
    await insertQuestionnaire(db, { code, organizationId, definition, by: actor.id ?? '', at })
    const subject = { kind: 'questionnaire', id: code, name: nameOf({ definition }) }
    await noteAct(db, actor, at, { kind: 'questionnaire.made', organizationId, subject })
    reply.code(201)
    return presentQuestionnaire({ code, organizationId, version: 1, definition, madeAt: at, shipped: null })
  },
})
