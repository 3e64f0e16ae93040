import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '#database'
import { unitsAbove } from '#modules/organizations'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { readTogether } from '#platform/database/read-together'
import { type CheckAbilities, checkAbilities } from './abilities.ts'
import type { CheckedKind } from './checked-kind.ts'
import type { CheckedRow } from './checked-row.ts'
import { waitingAt } from './inbox/waiting-at.store.ts'
import { handsOf, isWaiting, tellWaiting, type WaitsFor } from './inbox/waits-for.ts'
import { type HistoryEvent, historyOf } from './steps/record-event.store.ts'

/** What is told of a checked record beside its facts. */
export interface CheckStatus {
  /** What happened to it, first to last. */
  history: HistoryEvent[]
  waitsFor: WaitsFor | null
  /** What the reader may do next. */
  can: CheckAbilities
}

const chain = (unit: number | null, day: string | null = null) =>
  sql<{ id: number }>`select unnest(${unitsAbove(sql`${unit}::int`, sql`${day}::date`)}) as id`

/** Reads at once what is told of a record beside its facts. */
export async function readCheckStatus<Row extends CheckedRow>(
  db: Kysely<Database>,
  kind: CheckedKind<Row>,
  row: Row,
  actor: Actor,
  now: Date,
): Promise<CheckStatus> {
  const { unit, day } = kind.leadOf(row)
  const nobody = { chain: chain(unit, day), above: chain(row.checkAt), history: historyOf(kind.kind, row.id) }
  const waits = waitingAt(sql`${row.checkAt}::int`, handsOf(row), dayOf(now))
  const read = isWaiting(row)
    ? await readTogether(db, { ...nobody, waits })
    : { ...(await readTogether(db, nobody)), waits: [] }
  const history = read.history.map((event) => ({ ...event, at: new Date(event.at) }))
  const arrival = history.findLast(({ step }) => step === 'accepted')?.at
  const ids = (steps: readonly { id: number }[]) => steps.map(({ id }) => id)
  return {
    history,
    waitsFor: tellWaiting(row, now, read.waits[0], arrival),
    can: checkAbilities(kind, row, actor, { chain: ids(read.chain), above: ids(read.above) }),
  }
}
