import { type Kysely, sql } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { dayOf } from '#platform/clock'
import { Id, Moment, Nullable } from '#platform/shapes'
import type { CheckedRow } from '../checked-row.ts'
import { findArrival } from '../steps/record-event.store.ts'
import { type WaitingAt, waitingAt } from './waiting-at.store.ts'

const UnitSchema = Type.Object({ id: Id, name: Type.String() })

/** Whom a record waits for. */
export const WaitsForSchema = Type.Object({
  unit: UnitSchema,
  deputy: Nullable(
    Type.Object(UnitSchema.properties, { description: 'Stands in where nobody at the unit can check' }),
  ),
  checkers: Type.Array(Type.String(), { description: 'Who can check it, at the unit or its deputy' }),
  since: Moment,
})
export type WaitsFor = Static<typeof WaitsForSchema>

/** Through whose hands a record went; the view `waiting_check` says the same. */
export const handsOf = ({
  acceptedBy,
  writtenBy = [],
  recordedBy,
  submittedBy,
}: Pick<CheckedRow, 'acceptedBy' | 'writtenBy' | 'recordedBy' | 'submittedBy'>): string[] => [
  ...acceptedBy,
  ...writtenBy,
  recordedBy,
  submittedBy ?? recordedBy,
]

export const isWaiting = ({ state, checkAt }: Pick<CheckedRow, 'state' | 'checkAt'>): boolean =>
  state === 'submitted' && checkAt !== null

/** The same as it is told; `arrival` is when the last level below said yes. */
export function tellWaiting(
  row: CheckedRow,
  now: Date,
  found: WaitingAt | undefined,
  arrival: Date | undefined,
): WaitsFor | null {
  if (!isWaiting(row) || row.checkAt === null) return null
  const { unitName = '', deputyId, deputyName, checkers = [] } = found ?? {}
  const since = (row.acceptedBy.length > 0 ? arrival : undefined) ?? row.submittedAt ?? now
  return {
    unit: { id: row.checkAt, name: unitName },
    deputy: deputyId ? { id: deputyId, name: deputyName ?? '' } : null,
    checkers,
    since: since.toISOString(),
  }
}

/** Whom a record waits for and since when; null when it waits for nobody. Where it was read already, it is handed in. */
export async function waitsFor(
  db: Kysely<Database>,
  { kind }: { kind: string },
  row: CheckedRow,
  now: Date,
  read?: WaitingAt,
): Promise<WaitsFor | null> {
  if (!isWaiting(row)) return null
  const found =
    read ?? (await waitingAt(sql`${row.checkAt}::int`, handsOf(row), dayOf(now)).execute(db)).rows[0]
  return tellWaiting(
    row,
    now,
    found,
    row.acceptedBy.length > 0 ? await findArrival(db, kind, row.id) : undefined,
  )
}

/** The answer of an endpoint that may have handed a record in. */
export const HandedInSchema = { waitsFor: Nullable(WaitsForSchema) }
