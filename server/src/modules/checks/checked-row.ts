import { type CheckedRecord, RECORD_STATES } from '@medelge/workflow'
import type { Selectable } from 'kysely'
import Type from 'typebox'
import { Choice, Id, Moment, Nullable } from '#platform/shapes'
import type { CheckedTable } from './checked.table.ts'

/** A row of a kind that is checked, as far as all such kinds are alike. */
export type CheckedRow = Selectable<CheckedTable> & Pick<CheckedRecord, 'writtenBy'>

/** How far a record is on its way into the totals, as every kind answers it. */
export const checkedShape = {
  state: Choice(RECORD_STATES),
  version: Type.Integer(),
  checkAt: Nullable(Id),
  checksLeft: Type.Integer(),
  recordedBy: Type.String(),
  recordedAt: Moment,
  submittedAt: Nullable(Moment),
  countedAt: Nullable(Moment),
}

/** The moments of a row as they are answered; its other columns are answered as they are. */
export const presentMoments = ({ recordedAt, submittedAt, countedAt }: CheckedRow) => ({
  recordedAt: recordedAt.toISOString(),
  submittedAt: submittedAt?.toISOString() ?? null,
  countedAt: countedAt?.toISOString() ?? null,
})
