import Type, { type TProperties } from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { lockChecked } from '../checked.store.ts'
import type { CheckedNoun } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { HandedInSchema, waitsFor } from '../inbox/waits-for.ts'
import { takeStep } from './take-step.ts'

export const submitRecord = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  endpoint({
    route: `POST /api/${kind.path}/{id}/submit` as const,
    summary: 'Hand a draft or a returned record in for checking by the next level',
    may: kind.record,
    params: UuidParams,
    answer: Type.Object({ ...kind.answer.properties, ...HandedInSchema }),
    async handle({ db, params, actor, platform }) {
      const row = await lockChecked(db, kind, params.id)
      const { unit, day } = kind.leadOf(row)
      authorize(actor, kind.record, await chainOf(db, unit, day))
      const now = platform.clock()
      const submitted = await takeStep(db, kind, row, 'submit', { actor, at: now })
      return { ...kind.present(submitted), waitsFor: await waitsFor(db, kind, submitted, now) } as never
    },
  })
