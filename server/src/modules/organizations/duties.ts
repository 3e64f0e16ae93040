import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'
import { Nullable } from '#platform/shapes'

/** Work that waits at a unit, or would, with nobody there to do it. */
export const UnattendedSchema = Type.Object({
  organizationId: Type.Integer(),
  name: Type.String(),
  waiting: Type.Integer({ description: 'How much waits there now; 0 where it would' }),
  deputyName: Nullable(Type.String({ description: 'The unit above that stands in' })),
})
export type Unattended = Static<typeof UnattendedSchema>

/** A unit as if it stood below another already: what is asked before it is moved. */
export interface Joining {
  unit: number
  below: number
}

type Duty = (
  db: Kysely<Database>,
  units: readonly number[],
  now: Date,
  joining?: Joining,
) => Promise<Unattended[]>

/** Which work of modules further down stays undone at a unit. */
export const duties = extensionPoint<Duty>('duties')

/** What is told when there may be nobody left for the work of a unit, or somebody again. */
export const DUTY_CHANGED = 'duty.changed'
export interface DutyChanged {
  units: readonly number[]
}

/** What nobody does at these units, for whoever took somebody away there, closed one or brings another below it. */
export async function unattendedAt(
  db: Kysely<Database>,
  units: readonly number[],
  now: Date,
  joining?: Joining,
): Promise<Unattended[]> {
  if (units.length === 0) return []
  return (await Promise.all(duties.all().map((duty) => duty(db, units, now, joining)))).flat()
}

/** Has those told who arrange the work of these units, now that somebody left or came there. */
export const tellOfDuties = (
  trx: Kysely<Database>,
  units: readonly number[],
  by: { actor: Actor; at: Date },
): Promise<void> => tell(trx, DUTY_CHANGED, by, { units: [...units] } satisfies DutyChanged)

/** What nobody does at these units after somebody left or came; those who arrange the work are told as well. */
export async function unattendedNow(
  trx: Kysely<Database>,
  units: readonly number[],
  by: { actor: Actor; at: Date },
): Promise<Unattended[]> {
  if (units.length === 0) return []
  await tellOfDuties(trx, units, by)
  return unattendedAt(trx, units, by.at)
}
