import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { type FirstCheck, firstChecks, type NewEvent, noteEvents } from '#modules/checks'
import { holdTree } from '#modules/organizations'
import { valuesOf } from '../examination/session-facts.ts'
import { postSessions } from '../session.figures.ts'
import { presentSession, type SessionRow } from '../session.ts'
import { type SessionLife, stateOf, stepsOf } from './session-bulk.ts'

type Db = Kysely<Database>

async function newIds(trx: Db, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select new_id() as id from generate_series(1, ${count}::int)`.execute(trx)
  return rows.map((row) => row.id)
}

const rowOf = (id: string, life: SessionLife, check: FirstCheck | undefined): SessionRow => {
  const { facts, recorded, submitted, counted } = life
  const state = stateOf(life)
  return {
    ...valuesOf(facts, facts.seriesId ?? null),
    id,
    state,
    version: 1,
    checkAt: submitted ? (check?.checkAt ?? null) : null,
    checksLeft: state === 'submitted' ? (check?.checks ?? 1) : 0,
    recordedBy: recorded.by.id,
    recordedAt: recorded.at,
    submittedBy: submitted?.by.id ?? null,
    submittedAt: submitted?.at ?? null,
    acceptedBy: [],
    countedAt: counted?.at ?? null,
  }
}

const inSnakeCase = (row: object) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  )

// One statement whatever the number of rows: parameters are limited to 65,535 per statement.
async function insertRows(trx: Db, rows: readonly object[]): Promise<Map<string, SessionRow>> {
  const json = JSON.stringify(rows.map(inSnakeCase))
  const { rows: kept } = await sql<SessionRow>`
    insert into session select * from jsonb_populate_recordset(null::session, ${json}::jsonb) returning *`.execute(
    trx,
  )
  return new Map(kept.map((row) => [row.id, row]))
}

/** The same as `placeSession` for many: every organization on the chains of their hosts on their days. */
export const placeSessions = (trx: Db, ids: readonly string[]) =>
  sql`
    with recursive chain as (
      select s.id, s.day, host as organization from session s, unnest(s.hosts) as host
      where s.id = any(${[...ids]}::uuid[])
      union
      select c.id, c.day, p.parent_id from chain c
      join organization_parent p on p.organization_id = c.organization
        and p.since <= c.day and (p.until is null or p.until > c.day)
      where p.parent_id is not null
    )
    insert into session_scope (organization_id, day, session_id) select organization, day, id from chain`.execute(
    trx,
  )

/**
 * Writes many sessions with the lives they have behind them: rows, lists, history, and for the counted ones their
 * entries in the ledger as of the moment they were counted. Answers their ids in the order given. The facts are
 * taken as they are: whoever calls has checked them (`checkFacts`).
 */
export async function insertSessions(trx: Db, lives: readonly SessionLife[]): Promise<string[]> {
  if (lives.length === 0) return []
  await holdTree(trx)
  const ids = await newIds(trx, lives.length)
  const checks = await firstChecks(
    trx,
    lives.map(({ facts }) => facts.hosts[0] ?? 0),
  )
  const rows = lives.map((life, place) => rowOf(ids[place] ?? '', life, checks[place]))
  const counted = rows.flatMap((row, place) => {
    const step = lives[place]?.counted
    return step ? [{ session: row, by: step.by.id, at: step.at }] : []
  })
  await postSessions(trx, counted)
  const kept = await insertRows(trx, rows)
  await placeSessions(trx, ids)
  await noteEvents(
    trx,
    lives.flatMap((life, place): NewEvent[] => {
      const row = kept.get(ids[place] ?? '')
      const steps = stepsOf(life)
      return steps.map(({ step, taken: { by, at, note = '' } }, nth) => ({
        kind: 'session',
        recordId: ids[place] ?? '',
        step,
        person: by,
        organizationId: step === 'counted' || step === 'returned' ? (row?.checkAt ?? null) : null,
        at,
        version: 1,
        note,
        // The facts did not change on the way: the last step carries them for all.
        facts: row && nth === steps.length - 1 ? presentSession(row) : null,
      }))
    }),
  )
  return ids
}
