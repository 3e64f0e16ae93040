import Type from 'typebox'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Day, IdParams, Nullable } from '#platform/shapes'
import { authorizeDefining } from '../crosswalk/rule-given.ts'
import { figurePolicy } from '../figure.policy.ts'
import { titlesBehind } from '../reading/source-title.ts'
import { findRecount, findRefusals } from './recount.store.ts'
import { presentRecount, RecountSchema } from './recount.ts'

export const getRecount = endpoint({
  route: 'GET /api/recounts/{id}',
  summary:
    'One recount, with the newest two hundred records it left as they were because their books are closed',
  may: figurePolicy.define,
  params: IdParams,
  answer: Type.Object({
    recount: RecountSchema,
    refusals: Type.Array(
      Type.Object({
        sourceKind: Type.String(),
        sourceId: Type.String(),
        title: Nullable(Type.String()),
        day: Day,
        unit: Type.String({ description: 'Whose books are closed' }),
        closedThrough: Day,
      }),
    ),
  }),
  async handle({ db, params: { id }, actor }) {
    await authorizeDefining(db, actor)
    const recount = await findRecount(db, id)
    if (!recount) throw platformErrors.NOT_FOUND()
    const rows = await findRefusals(db, id)
    const titleOf = await titlesBehind(db, actor, rows)
    return {
      recount: presentRecount(recount),
      refusals: rows.map((row) => ({ ...row, title: titleOf(row) })),
    }
  },
})
