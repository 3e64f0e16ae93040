import Type from 'typebox'
import { seats } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Moment, Uuid } from '#platform/shapes'
import { appraisalPolicy } from '../appraisal.policy.ts'
import { findProjects } from './opinion.store.ts'

export const findProjectsEndpoint = endpoint({
  route: 'GET /api/projects-to-judge',
  summary: 'The frozen forms within my reach as an evaluator; those not yet concluded first',
  may: appraisalPolicy.evaluate,
  answer: Type.Object({
    items: Type.Array(
      Type.Object({
        id: Uuid,
        project: Type.String(),
        organizationId: Id,
        unit: Type.String(),
        year: Type.Integer(),
        number: Type.Integer({ description: 'The latest frozen version' }),
        frozenAt: Moment,
        rows: Type.Integer(),
        said: Type.Integer({ description: 'Rows I have said something about' }),
        concluded: Type.Boolean(),
        evaluators: Type.Integer(),
      }),
    ),
  }),
  async handle({ db, actor }) {
    const rows = await findProjects(db, seats(actor, appraisalPolicy.evaluate), actor.id ?? '')
    return { items: rows.map((row) => ({ ...row, frozenAt: row.frozenAt.toISOString() })) }
  },
})
