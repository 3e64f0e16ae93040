import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { updateChecked } from '../checked.store.ts'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { noteStep } from './note-step.ts'

/** Whether what its last yes confirms is confirmed: its last round is, or one before, whose correction was withdrawn. */
export const isConfirmed = ({ state }: Pick<CheckedRow, 'state'>, stands: boolean): boolean =>
  state === 'counted' || (state === 'withdrawn' && stands)

/** Opens what was confirmed for another round; what was frozen stands until the next one is confirmed, and stays after it. */
export async function reopenRecord<Row extends CheckedRow>(
  trx: Kysely<Database>,
  kind: CheckedKind<Row>,
  row: Row,
  by: { actor: Actor; at: Date; note: string },
): Promise<Row> {
  const opened: Partial<CheckedRow> = {
    ...{ state: 'draft', version: row.version + 1, checkAt: null, checksLeft: 0 },
    ...{ submittedBy: null, submittedAt: null, acceptedBy: [], countedAt: null },
  }
  const after = await updateChecked<Row>(trx, kind, row.id, opened)
  await noteStep(trx, kind, after, 'reopened', by)
  return after
}

/** Who wrote in a record besides whoever began it, with one more: they check it no more than that one. */
export const writersWith = (
  { recordedBy, writtenBy }: { recordedBy: string; writtenBy: string[] },
  person: string,
): string[] => (person === recordedBy ? writtenBy : [...new Set([...writtenBy, person])])
