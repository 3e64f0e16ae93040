import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { RecordEvent } from './record-event.ts'

type Db = Kysely<Database>

export interface NewEvent {
  kind: string
  recordId: string
  step: RecordEvent
  person: Pick<Actor, 'id' | 'name'>
  organizationId: number | null
  at: Date
  version: number
  note: string
  facts: unknown
}

/** Notes who did what, with the facts as they stand after it; in the order given. */
export async function noteEvents(trx: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ person, ...event }) => ({
    ...event,
    person: person.id ?? '',
    name: person.name,
  }))
  await sql`
    insert into record_event (kind, record_id, step, person_id, person_name, organization_id, at, version, note, facts)
    select kind, record, step, person, name, organization, at, version, note, facts
    from rows from (jsonb_to_recordset(${JSON.stringify(
      rows.map(({ recordId: record, organizationId: organization, ...row }) => ({
        ...row,
        record,
        organization,
      })),
    )}::jsonb) as (kind text, record uuid, step text, person text, name text, organization int, at timestamptz,
      version int, note text, facts jsonb)) with ordinality as
      given(kind, record, step, person, name, organization, at, version, note, facts, place)
    order by place`.execute(trx)
}

export const findHistory = (db: Db, kind: string, id: string) =>
  db
    .selectFrom('recordEvent')
    .select(['step', 'personName', 'organizationId', 'at', 'version', 'note', 'facts'])
    .where('kind', '=', kind)
    .where('recordId', '=', id)
    .orderBy('id')
    .execute()

/** The last thing that happened to a record, and what happened before it. */
export const findLastTwo = (db: Db, kind: string, id: string) =>
  db
    .selectFrom('recordEvent')
    .select(['step', 'personId', 'organizationId', 'at', 'version', 'facts'])
    .where('kind', '=', kind)
    .where('recordId', '=', id)
    .orderBy('id', 'desc')
    .limit(2)
    .execute()

/** When a record came to the level where it waits: the last yes below it. */
export const findArrival = async (db: Db, kind: string, id: string): Promise<Date | undefined> =>
  (
    await db
      .selectFrom('recordEvent')
      .select('at')
      .where('kind', '=', kind)
      .where('recordId', '=', id)
      .where('step', '=', 'accepted')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.at
