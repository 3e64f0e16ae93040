import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { namedEvidence } from '#modules/evidence'
import type { Actor } from '#platform/actor'
import { executePrepared } from '#platform/database/prepared'
import { writeLater } from '#platform/database/transaction'
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
  /** The evidence it carries then is kept with the facts, by its names. */
  proven?: boolean
}

/** Notes with the last of a transaction who did what, with the facts as they stand after it; in the order given. */
export async function noteEvents(trx: Db, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ person, ...event }) => ({
    ...event,
    person: person.id ?? '',
    name: person.name,
  }))
  const evidence = sql`jsonb_build_object('evidence', ${namedEvidence(sql`given.kind`, sql`given.record::text`)})`
  const write = sql`
    insert into record_event (kind, record_id, step, person_id, person_name, organization_id, at, version, note, facts)
    select kind, record, step, person, name, organization, at, version, note,
      case when proven then facts || ${evidence} else facts end
    from rows from (jsonb_to_recordset(${JSON.stringify(
      rows.map(({ recordId: record, organizationId: organization, ...row }) => ({
        ...row,
        record,
        organization,
      })),
    )}::jsonb) as (kind text, record uuid, step text, person text, name text, organization int, at timestamptz,
      version int, note text, facts jsonb, proven bool)) with ordinality as
      given(kind, record, step, person, name, organization, at, version, note, facts, proven, place)
    order by place`
  await writeLater(trx, 'record_event', write)
}

/** What happened to a record, as it is read. */
export interface HistoryEvent {
  step: string
  personName: string
  organizationId: number | null
  /** The short name of the unit it was done for. */
  unitName: string | null
  at: Date
  version: number
  note: string
  facts: unknown
}

/** What happened to a record, first to last, to be read. */
export const historyOf = (kind: string, id: string) => sql<HistoryEvent>`
  select e.step, e.person_name as "personName", e.organization_id as "organizationId", o.short_name as "unitName",
    e.at, e.version, e.note, e.facts
  from record_event e left join organization o on o.id = e.organization_id
  where e.kind = ${kind} and e.record_id = ${id}::uuid order by e.id`

export const findHistory = (db: Db, kind: string, id: string) => executePrepared(db, historyOf(kind, id))

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

/** Writes a name as it is now into the facts that were kept of these records: `at` says where in them it stands. */
export const renameInFacts = (
  trx: Db,
  kind: string,
  ids: readonly string[],
  at: readonly string[],
  name: string,
) =>
  sql`
    update record_event set facts = jsonb_set(facts, ${[...at]}::text[], ${JSON.stringify(name)}::jsonb, false)
    where kind = ${kind} and record_id = any(${[...ids]}::uuid[]) and facts #> ${[...at]}::text[] is not null`.execute(
    trx,
  )
