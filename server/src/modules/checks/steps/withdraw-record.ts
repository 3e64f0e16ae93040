import Type, { type TProperties } from 'typebox'
import { Adjustment } from '#modules/figures'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { lockChecked } from '../checked.store.ts'
import type { CheckedNoun } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { takeStep } from './take-step.ts'

export const withdrawRecord = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  endpoint({
    route: `POST /api/${kind.path}/{id}/withdraw` as const,
    summary: 'Withdraw a record with a reason; a counted one leaves every total by a reversing entry',
    may: { name: kind.record.name, roles: [...new Set([...kind.record.roles, ...kind.correct.roles])] },
    params: UuidParams,
    body: Type.Object(
      { version: Type.Integer({ minimum: 1 }), reason: Line(500), ...Adjustment },
      { additionalProperties: false },
    ),
    answer: kind.answer,
    async handle({ db, params, body: { version, reason, adjustment }, actor, platform }) {
      const row = await lockChecked(db, kind, params.id)
      const { unit, day } = kind.leadOf(row)
      // What counts is taken back where it was checked, or above: no level takes back its own.
      if (row.state === 'counted') authorize(actor, kind.correct, await chainOf(db, row.checkAt ?? unit))
      else authorize(actor, kind.record, await chainOf(db, unit, day))
      const by = { actor, at: platform.clock(), version, note: reason, adjustment }
      return kind.present(await takeStep(db, kind, row, 'withdraw', by)) as never
    },
  })
