import Type, { type TProperties } from 'typebox'
import { authorize } from '#house/actor'
import { deed } from '#house/deed'
import { UuidParams } from '#house/shapes'
import { chainOf } from '#modules/organizations'
import { lockChecked } from './checked.store.ts'
import type { CheckedNoun, CheckedRow } from './checked-kind.ts'
import { takeStep } from './take-step.ts'

export const recallRecord = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  deed({
    route: `POST /api/${kind.path}/{id}/recall` as const,
    summary: 'Take a record that was handed in back to a draft, as long as no level has accepted it',
    may: kind.record,
    params: UuidParams,
    body: Type.Object({ version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
    answer: kind.answer,
    async handle({ db, params, body, actor, house }) {
      const row = await lockChecked(db, kind, params.id)
      const { unit, day } = kind.leadOf(row)
      authorize(actor, kind.record, await chainOf(db, unit, day))
      const by = { actor, at: house.clock(), version: body.version }
      return kind.present(await takeStep(db, kind, row, 'recall', by)) as never
    },
  })
