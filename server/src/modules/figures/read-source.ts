import Type from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { houseErrors } from '#house/errors'
import { Day, Id } from '#house/shapes'
import { figurePolicy } from './figure.policy.ts'
import { findSourceLines } from './posting.store.ts'

export const readSource = deed({
  route: 'GET /api/figures/sources/{kind}/{id}',
  summary: 'What one record posted to the ledger and in whose totals it counts, reversals included',
  may: figurePolicy.read,
  params: Type.Object({ kind: Type.String({ maxLength: 40 }), id: Type.String({ maxLength: 80 }) }),
  answer: Type.Object({
    lines: Type.Array(
      Type.Object({
        entry: Type.Integer(),
        metric: Type.String(),
        day: Day,
        audience: Type.String(),
        channel: Type.String(),
        amount: Type.Integer(),
        members: Type.Array(Id),
      }),
    ),
  }),
  async handle({ db, params, actor }) {
    const lines = await findSourceLines(db, params)
    if (lines.length === 0) throw houseErrors.NOT_FOUND()
    authorize(actor, figurePolicy.read, [...new Set(lines.flatMap((line) => line.members))])
    return { lines }
  },
})
