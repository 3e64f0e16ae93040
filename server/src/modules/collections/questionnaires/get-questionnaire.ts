import Type from 'typebox'
import { allows } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { definersOf, getSeen } from './may-see.ts'
import { presentQuestionnaire, QuestionnaireAnswer, QuestionnaireCode } from './questionnaire.ts'

export const getQuestionnaireEndpoint = endpoint({
  route: 'GET /api/questionnaires/{code}',
  summary: 'One questionnaire as it is now, and whether one may write its next version',
  may: collectionPolicy.read,
  params: Type.Object({ code: QuestionnaireCode }),
  answer: Type.Object({ questionnaire: QuestionnaireAnswer, can: Can({ define: true }) }),
  async handle({ db, params, actor }) {
    const row = await getSeen(db, params.code, actor)
    return {
      questionnaire: presentQuestionnaire(row),
      can: { define: allows(actor, collectionPolicy.ask, await definersOf(db, row)) },
    }
  },
})
