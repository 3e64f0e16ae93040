import type { TProperties } from 'typebox'
import { acceptRecord } from './accept-record.ts'
import type { CheckedNoun, CheckedRow } from './checked-kind.ts'
import { recallRecord } from './recall-record.ts'
import { returnRecord } from './return-record.ts'
import { submitRecord } from './submit-record.ts'
import { undoCheck } from './undo-check.ts'
import { withdrawRecord } from './withdraw-record.ts'

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
