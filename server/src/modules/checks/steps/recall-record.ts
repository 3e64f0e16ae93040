import Type, { type TProperties } from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { lockChecked } from '../checked.store.ts'
import type { CheckedNoun } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { takeStep } from './take-step.ts'

export const recallRecord = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  endpoint({
    route: `POST /api/${kind.path}/{id}/recall` as const,
    summary: 'Take a record that was handed in back to a draft, as long as no level has accepted it',
    may: kind.record,
    params: UuidParams,
    body: Type.Object({ version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
    answer: kind.answer,
    async handle({ db, params, body, actor, platform }) {
      const row = await lockChecked(db, kind, params.id)
      const { unit, day } = kind.leadOf(row)
      authorize(actor, kind.record, await chainOf(db, unit, day))
      const by = { actor, at: platform.clock(), version: body.version }
      return kind.present(await takeStep(db, kind, row, 'recall', by)) as never
    },
  })
