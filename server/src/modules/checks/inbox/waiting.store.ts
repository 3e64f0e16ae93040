import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { everyWaiting, stuck } from '../levels/stuck.ts'

type Db = Kysely<Database>

interface RecordName {
  kind: string
  id: string
}

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
