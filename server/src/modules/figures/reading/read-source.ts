import Type from 'typebox'
import { abilities, authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Day, Id, Moment, Nullable } from '#platform/shapes'
import { figurePolicy } from '../figure.policy.ts'
import { findSourceLines } from '../ledger/posting.store.ts'
import { findSourceEntries } from './source-entry.store.ts'

export const readSource = endpoint({
  route: 'GET /api/figures/sources/{kind}/{id}',
  summary:
    'What one record posted to the ledger, by whom and when, and in whose totals it counts; reversals included',
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
    entries: Type.Array(
      Type.Object({
        id: Type.Integer(),
        version: Type.Integer(),
        declared: Type.Boolean(),
        enteredByName: Type.String(),
        enteredAt: Moment,
        note: Type.String(),
        adjustment: Nullable(Type.String()),
        reverses: Nullable(Type.Integer()),
        confirmation: Nullable(Type.String({ description: 'Why an unlikely figure is right' })),
        rules: Type.Array(Type.String(), {
          description: 'The written rules that made its lines, each with its version',
        }),
        recount: Nullable(
          Type.Integer({ description: 'The recount by other rules that counted it once more' }),
        ),
        move: Nullable(Type.Integer({ description: 'The move of a unit that placed the record anew' })),
      }),
    ),
    can: Can(figurePolicy),
  }),
  async handle({ db, params, actor }) {
    const lines = await findSourceLines(db, params)
    if (lines.length === 0) throw platformErrors.NOT_FOUND()
    const members = [...new Set(lines.flatMap((line) => line.members))]
    authorize(actor, figurePolicy.read, members)
    const entries = await findSourceEntries(db, params)
    return {
      lines,
      entries: entries.map((entry) => ({ ...entry, enteredAt: entry.enteredAt.toISOString() })),
      can: abilities(actor, figurePolicy, members),
    }
  },
})
