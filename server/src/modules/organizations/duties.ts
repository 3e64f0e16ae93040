import type { Kysely } from 'kysely'
import Type, { type Static } from 'typebox'
import type { Database } from '#database'
import { Nullable } from '#house/shapes'

/** Work that waits at a unit, or would, with nobody there to do it. */
export const UnattendedSchema = Type.Object({
  organizationId: Type.Integer(),
  name: Type.String(),
  waiting: Type.Integer({ description: 'How much waits there now; 0 where it would' }),
  deputyName: Nullable(Type.String({ description: 'The unit above that stands in' })),
})
export type Unattended = Static<typeof UnattendedSchema>

type Duty = (db: Kysely<Database>, units: readonly number[], now: Date) => Promise<Unattended[]>

const duties: Duty[] = []

/** Lets a module further down say which of its work stays undone at a unit. Called once, when it is loaded. */
export const registerDuty = (duty: Duty): void => {
  duties.push(duty)
}

/** What nobody does any more at these units, for whoever has just taken somebody away there or closed one. */
export async function unattendedAt(
  db: Kysely<Database>,
  units: readonly number[],
  now: Date,
): Promise<Unattended[]> {
  if (units.length === 0) return []
  return (await Promise.all(duties.map((duty) => duty(db, units, now)))).flat()
}
