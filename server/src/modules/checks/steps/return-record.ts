import Type, { type TProperties } from 'typebox'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { checkPolicy } from '../check.policy.ts'
import type { CheckedNoun } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { lockForCheck } from './lock-for-check.ts'
import { takeStep } from './take-step.ts'

export const returnRecord = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  endpoint({
    route: `POST /api/${kind.path}/{id}/return` as const,
    summary: 'Return a record to whoever made it, with a reason',
    may: checkPolicy.decide,
    params: UuidParams,
    body: Type.Object(
      { version: Type.Integer({ minimum: 1 }), reason: Line(500) },
      { additionalProperties: false },
    ),
    answer: kind.answer,
    async handle({ db, params, body: { version, reason }, actor, platform }) {
      const { row } = await lockForCheck(db, kind, params.id, actor)
      const by = { actor, at: platform.clock(), version, note: reason }
      return kind.present(await takeStep(db, kind, row, 'return', by)) as never
    },
  })
