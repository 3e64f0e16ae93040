import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Id, Moment, Nullable } from '#platform/shapes'
import { contradictionPolicy } from '../contradiction.policy.ts'
import { findCounts, findLookedAt } from './count.store.ts'

export const findContradictionCounts = endpoint({
  route: 'GET /api/contradiction-counts',
  summary:
    'At which units, of one and all below it, figures of a year contradicted each other when they were looked over in the night: the most unexplained first, two hundred at most',
  may: contradictionPolicy.read,
  query: Type.Object({ organizationId: Id, year: Type.Integer({ minimum: 1900, maximum: 2999 }) }),
  answer: Type.Object({
    lookedAt: Nullable(Moment),
    items: Type.Array(
      Type.Object({
        organizationId: Id,
        name: Type.String(),
        figures: Type.Integer(),
        errors: Type.Integer(),
        warnings: Type.Integer(),
        unexplained: Type.Integer({ description: 'Of both, those nobody has said anything of' }),
      }),
    ),
  }),
  async handle({ db, query: { organizationId, year }, actor }) {
    authorize(actor, contradictionPolicy.read, await chainOf(db, organizationId))
    const looked = await findLookedAt(db, organizationId, year)
    const rows = await findCounts(db, organizationId, year)
    return {
      lookedAt: looked?.lookedAt.toISOString() ?? null,
      items: rows.map(({ lookedAt: _, year: __, ...row }) => row),
    }
  },
})
