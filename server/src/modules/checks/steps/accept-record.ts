import Type, { type TProperties } from 'typebox'
import { Adjustment } from '#modules/figures'
import { endpoint } from '#platform/endpoint'
import { Text, UuidParams } from '#platform/shapes'
import { checkPolicy } from '../check.policy.ts'
import type { CheckedNoun } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { lockForCheck } from './lock-for-check.ts'
import { takeStep } from './take-step.ts'

export const acceptRecord = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  endpoint({
    route: `POST /api/${kind.path}/{id}/accept` as const,
    summary: 'Accept a record at this level; with the last check it is counted everywhere at once',
    may: checkPolicy.decide,
    params: UuidParams,
    body: Type.Object(
      { version: Type.Integer({ minimum: 1 }), note: Type.Optional(Text(500)), ...Adjustment },
      { additionalProperties: false },
    ),
    answer: kind.answer,
    async handle({ db, params, body, actor, platform }) {
      const { row, above } = await lockForCheck(db, kind, params.id, actor)
      const by = { actor, at: platform.clock(), above, ...body }
      return kind.present(await takeStep(db, kind, row, 'accept', by)) as never
    },
  })
