import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { noteEvents } from './record-event.store.ts'
import type { RecordEvent } from './record-event.ts'

/** Notes in a record's history who did what, with the facts as they stand after it. */
export const noteStep = async <Row extends CheckedRow>(
  trx: Kysely<Database>,
  kind: Pick<CheckedKind<Row>, 'kind' | 'versionOf'>,
  row: Row,
  step: RecordEvent,
  by: { actor: Pick<Actor, 'id' | 'name'>; at: Date; note?: string; organizationId?: number | null },
): Promise<void> =>
  noteEvents(trx, [
    {
      kind: kind.kind,
      recordId: row.id,
      step,
      person: by.actor,
      organizationId: by.organizationId ?? null,
      at: by.at,
      version: row.version,
      note: by.note ?? '',
      facts: await kind.versionOf(trx, row),
    },
  ])
