import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { allows, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Can, Id } from '#platform/shapes'
import { collectionPolicy } from '../collection.policy.ts'
import { findQuestionnairesAt } from './questionnaire.store.ts'
import { presentQuestionnaire, QuestionnaireAnswer } from './questionnaire.ts'

export const findQuestionnaires = endpoint({
  route: 'GET /api/questionnaires',
  summary: 'The questionnaires that a unit may send, its own and those of units above it, by name',
  may: collectionPolicy.read,
  query: Type.Object({ organizationId: Id }),
  answer: Type.Object({ items: Type.Array(QuestionnaireAnswer), can: Can({ ask: true }) }),
  async handle({ db, query: { organizationId }, actor }) {
    const chain = await chainOf(db, organizationId)
    authorize(actor, collectionPolicy.read, chain)
    return {
      items: (await findQuestionnairesAt(db, chain)).map(presentQuestionnaire),
      can: { ask: allows(actor, collectionPolicy.ask, chain) },
    }
  },
})
