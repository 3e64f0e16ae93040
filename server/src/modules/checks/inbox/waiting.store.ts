import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { checkers, everyWaiting, stuck } from '../levels/stuck.ts'

type Db = Kysely<Database>

interface RecordName {
  kind: string
  id: string
}
const isRecord = ({ kind, id }: RecordName) => sql`w.kind = ${kind} and w.id = ${id}::uuid`

export interface Asking {
  seats: readonly number[]
  person: string
  today: string
}

/** Whether a row of `waiting_check w` waits for the check of a person seated at these units. */
export const waitsForPerson = ({ seats, person, today }: Asking) => sql`
  (w.check_at = any(${[...seats]}::int[]) or (w.kind, w.id) in (
    select kind, id from (${stuck(today, everyWaiting)}) s where s.deputy = any(${[...seats]}::int[])))
  and ${person} <> all(w.hands)`

/** The unit that stands in for the one where a record waits, if nobody there can check it. */
export async function findDeputy(
  db: Db,
  record: RecordName,
  today: string,
): Promise<{ deputy: number | null } | undefined> {
  const { rows } = await sql<{ deputy: number | null }>`
    select deputy from (${stuck(today, isRecord(record))}) s`.execute(db)
  return rows[0]
}

/** Names of those who can check a record at a unit. */
export async function findCheckersFor(
  db: Db,
  record: RecordName,
  unit: number,
  today: string,
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.name from (${checkers(today)}) c, waiting_check w
    where ${isRecord(record)} and c.unit = ${unit} and c.person <> all(w.hands)
    order by c.name, c.person`.execute(db)
  return rows.map((row) => row.name)
}

/** Of many records of a kind one for each unit where some of them wait. */
export async function findOneWaitingAtEach(db: Db, kind: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select distinct on (w.check_at) w.id from waiting_check w
    where w.kind = ${kind} and w.id = any(${[...ids]}::uuid[]) order by w.check_at, w.id`.execute(db)
  return rows.map((row) => row.id)
}

export interface WaitingAbove extends RecordName {
  checkAt: number
}

/** What is led by a unit or what stands below it today, and waits for a check above it. */
export async function findWaitingAbove(db: Db, organizationId: number): Promise<WaitingAbove[]> {
  const { rows } = await sql<WaitingAbove>`
    with below as ${unitsBelow([organizationId])}
    select w.kind, w.id, w.check_at from waiting_check w
    where w.host in (select id from below) and w.check_at not in (select id from below)
    order by w.submitted_at, w.id`.execute(db)
  return rows
}
