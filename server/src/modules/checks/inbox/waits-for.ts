import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { findOrganization } from '#modules/organizations'
import { dayOf } from '#platform/clock'
import { Id, Moment, Nullable } from '#platform/shapes'
import type { CheckedRow } from '../checked-row.ts'
import { findArrival } from '../steps/record-event.store.ts'
import { findCheckersFor, findDeputy } from './waiting.store.ts'

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

/** Whom a record waits for and since when; null when it waits for nobody. */
export async function waitsFor(
  db: Kysely<Database>,
  { kind }: { kind: string },
  row: CheckedRow,
  now: Date,
): Promise<WaitsFor | null> {
  if (row.state !== 'submitted' || row.checkAt === null) return null
  const today = dayOf(now)
  const record = { kind, id: row.id }
  const alone = await findDeputy(db, record, today)
  const place = alone ? alone.deputy : row.checkAt
  const unit = await findOrganization(db, row.checkAt)
  const deputy = alone?.deputy ? await findOrganization(db, alone.deputy) : undefined
  const since =
    (row.acceptedBy.length > 0 ? await findArrival(db, kind, row.id) : undefined) ?? row.submittedAt ?? now
  return {
    unit: { id: row.checkAt, name: unit?.shortName ?? '' },
    deputy: deputy ? { id: deputy.id, name: deputy.shortName } : null,
    checkers: place === null ? [] : await findCheckersFor(db, record, place, today),
    since: since.toISOString(),
  }
}

/** The answer of an endpoint that may have handed a record in. */
export const HandedInSchema = { waitsFor: Nullable(WaitsForSchema) }
