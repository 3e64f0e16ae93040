import Type, { type TProperties } from 'typebox'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { lockChecked } from '../checked.store.ts'
import type { CheckedNoun } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { HandedInSchema } from '../inbox/waits-for.ts'
import { askHandIn, handIn } from './hand-in.ts'

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
      const by = { actor, at: platform.clock() }
      const read = await askHandIn(db, kind, row, by)
      authorize(actor, kind.record, read.chain)
      const handed = await handIn(db, kind, row, by, read)
      return { ...kind.present(handed.row), waitsFor: handed.waitsFor } as never
    },
  })
