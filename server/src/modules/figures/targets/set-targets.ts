import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Id, Line, Nullable, Text } from '#platform/shapes'
import { MetricCode } from '../figure.shape.ts'
import { targetPolicy } from './target.policy.ts'
import { writeTargets } from './write-targets.ts'

export const setTargets = endpoint({
  route: 'PUT /api/targets',
  summary:
    'Set the targets of units for a metric and year, of all or of none; by whoever stands above each. `version` is the one each was made from, 0 where there was none; no value takes one back',
  may: targetPolicy.set,
  body: Type.Object(
    {
      metric: MetricCode,
      year: Type.Integer({ minimum: 1900, maximum: 2199 }),
      source: Line(200),
      note: Text(1000),
      items: Type.Array(
        Type.Object(
          {
            organization: Id,
            value: Nullable(Type.String({ maxLength: 24, description: 'Decimal in the unit of the metric' })),
            most: Type.Boolean(),
            version: Type.Integer({ minimum: 0 }),
          },
          { additionalProperties: false },
        ),
        { minItems: 1, maxItems: 300 },
      ),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({
    written: Type.Integer({ description: 'Those that say something else than before' }),
  }),
  async handle({ db, body: { metric, year, items, source, note }, actor, platform }) {
    const at = platform.clock()
    const given = items.map((item) => ({ ...item, metric, year, source, note }))
    const written = await writeTargets(db, given, actor, at)
    for (const { name, organizationId, value, before } of written)
      await noteAct(db, actor, at, {
        kind: value === null ? 'target.taken-back' : 'target.set',
        organizationId,
        subject: { kind: 'target', id: `${organizationId}-${metric}-${year}`, name },
        details: { year, value: value ?? '', before: before ?? '', source },
      })
    return { written: written.length }
  },
})
