import type { TProperties } from 'typebox'
import type { CheckedNoun } from './checked-kind.ts'
import type { CheckedRow } from './checked-row.ts'
import { acceptRecord } from './steps/accept-record.ts'
import { recallRecord } from './steps/recall-record.ts'
import { returnRecord } from './steps/return-record.ts'
import { submitRecord } from './steps/submit-record.ts'
import { undoCheck } from './steps/undo-check.ts'
import { withdrawRecord } from './steps/withdraw-record.ts'

/** All that can be done to the records of a kind on their way into the totals, under the kind's own addresses. */
export const checkEndpoints = <const Path extends string, Shape extends TProperties, Row extends CheckedRow>(
  kind: CheckedNoun<Path, Shape, Row>,
) =>
  [
    submitRecord(kind),
    acceptRecord(kind),
    returnRecord(kind),
    undoCheck(kind),
    recallRecord(kind),
    withdrawRecord(kind),
  ] as const
