import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { CheckedKind } from '../checked-kind.ts'
import type { CheckedRow } from '../checked-row.ts'
import { noteEvents } from './record-event.store.ts'
import type { RecordEvent } from './record-event.ts'

/** The facts as the history keeps them; evidence is added where the event is written. */
export const keptOf = async <Row extends CheckedRow>(
  trx: Kysely<Database>,
  { versionOf, factsOf }: Pick<CheckedKind<Row>, 'versionOf' | 'factsOf'>,
  row: Row,
) => (factsOf ? { facts: factsOf(row), proven: true } : { facts: await versionOf(trx, row) })

/** Notes in a record's history who did what, with the facts as they stand after it. */
export const noteStep = async <Row extends CheckedRow>(
  trx: Kysely<Database>,
  kind: Pick<CheckedKind<Row>, 'kind' | 'versionOf' | 'factsOf'>,
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
      ...(await keptOf(trx, kind, row)),
    },
  ])
