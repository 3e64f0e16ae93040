import { mayUndo } from '@medelge/workflow'
import Type, { type TProperties } from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { checkErrors } from '../check.errors.ts'
import { checkPolicy } from '../check.policy.ts'
import { lockChecked } from '../checked.store.ts'
import type { CheckedNoun } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { findLastTwo } from './record-event.store.ts'
import { takeStep } from './take-step.ts'

export const undoCheck = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  endpoint({
    route: `POST /api/${kind.path}/{id}/undo-check` as const,
    summary: 'Take back the check just made: the record waits again where it waited, and leaves every total',
    may: checkPolicy.decide,
    params: UuidParams,
    body: Type.Object({ version: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
    answer: kind.answer,
    async handle({ db, params, body, actor, platform }) {
      const at = platform.clock()
      const row = await lockChecked(db, kind, params.id)
      const [last, before] = await findLastTwo(db, kind.kind, row.id)
      // The level may have passed it on: reach is asked where the check was made, and `mayUndo` asks for the person.
      const where = last?.organizationId ?? row.checkAt ?? kind.leadOf(row).unit
      const { unit, day } = kind.leadOf(row)
      authorize(actor, checkPolicy.decide, [...(await chainOf(db, where)), ...(await chainOf(db, unit, day))])
      if (row.version !== body.version) throw checkErrors.RECORD_CHANGED_MEANWHILE({ version: row.version })
      const { checkAt, checksLeft } = (before?.facts ?? {}) as { checkAt?: number; checksLeft?: number }
      if (!last || !mayUndo({ ...last, event: last.step }, actor.id, at) || !checkAt || !checksLeft)
        throw checkErrors.CHECK_UNDO_OVER()
      const by = { actor, at, before: { checkAt, checksLeft } }
      return kind.present(await takeStep(db, kind, row, 'undo', by)) as never
    },
  })
