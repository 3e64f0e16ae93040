import { type RawBuilder, sql } from 'kysely'
import type { HeldChange, HeldRecord } from '#engines/holdings/held-kind'
import type { RecordEvent } from './steps/record-event.ts'

/** What changes what a record says, or whether there is one; the steps of its check do not. */
const changing: readonly RecordEvent[] = [
  ...(['recorded', 'changed', 'corrected', 'moved', 'joined', 'parted'] as const),
  'withdrawn',
]

/** The changes of a checked kind, from its history; `records` says of which unit and list each record is. */
export const heldChanges = (kind: string, records: RawBuilder<HeldRecord>): RawBuilder<HeldChange> => sql`
  select e.kind || ':' || e.id as key, e.at, e.kind as record, e.record_id::text as record_id, r.organization_id, r.part,
    e.step, e.person_name
  from record_event e join (${records}) r on r.id = e.record_id
  where e.kind = ${kind} and e.step = any(${[...changing]}::text[])`
