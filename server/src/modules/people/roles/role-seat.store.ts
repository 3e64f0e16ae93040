import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import type { Role } from '#platform/actor'
import { sqlState } from '#platform/database/database-fault'
import { inField } from '#platform/errors'
import { personErrors } from '../person.errors.ts'

type Db = Kysely<Database>

/** SQLSTATE of an exclusion constraint: of this table's there is one, `role_seat_apart`. */
const EXCLUDED = '23P01'

/** Gives a role at a unit; held already, nothing changes. Nobody is administrator and auditor, wherever it be. */
export async function insertRole(
  trx: Db,
  seat: { personId: string; role: Role; organizationId: number; grantedBy?: string | null },
): Promise<void> {
  await trx
    .insertInto('roleSeat')
    .values({ ...seat, grantedBy: seat.grantedBy ?? null })
    .onConflict((conflict) => conflict.columns(['personId', 'role', 'organizationId']).doNothing())
    .execute()
    .catch((error: unknown) => {
      // Kept by the database, so that two grants at once cannot get past it either.
      if (sqlState(error) === EXCLUDED) throw personErrors.ROLES_APART(inField('role'))
      throw error
    })
}

/** Takes a role at a unit; false where it was not held. */
export async function deleteRole(
  trx: Db,
  seat: { personId: string; role: Role; organizationId: number },
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('roleSeat')
    .where('personId', '=', seat.personId)
    .where('role', '=', seat.role)
    .where('organizationId', '=', seat.organizationId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/**
 * People who can sign in and administer a unit that stands on top of the tree. Their seats are locked, so
 * two administrators cannot remove each other at once.
 */
export const lockTopAdministrators = (trx: Db) =>
  trx
    .selectFrom('roleSeat')
    .innerJoin('person', 'person.id', 'roleSeat.personId')
    .innerJoin('organizationParent as place', (join) =>
      join.onRef('place.organizationId', '=', 'roleSeat.organizationId').on('place.until', 'is', null),
    )
    .select(['roleSeat.personId', 'roleSeat.organizationId'])
    .where('roleSeat.role', '=', 'administrator')
    .where('place.parentId', 'is', null)
    .where('person.suspendedAt', 'is', null)
    .orderBy('roleSeat.personId')
    .forUpdate(['roleSeat', 'person'])
    .execute()

/** Who holds a role at one of these units and can sign in, each once. */
export async function activeSeatsAt(db: Db, role: Role, units: readonly number[]): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select distinct s.person from ${activeSeats([role])} s where s.unit = any(${[...units]}::int[])
    order by s.person`.execute(db)
  return rows.map((row) => row.person)
}

/** Whether anybody who can sign in holds a role anywhere. */
export async function isHeld(db: Db, role: Role): Promise<boolean> {
  const { rows } = await sql<{
    held: boolean
  }>`select exists (select from ${activeSeats([role])} s) as held`.execute(db)
  return rows[0]?.held ?? false
}

/** Who holds one of these roles where and can sign in, for a statement that joins it: unit, person, name. */
export const activeSeats = (roles: readonly Role[]): RawBuilder<unknown> => sql`
  (select s.organization_id as unit, p.id as person, p.name, s.role from role_seat s join person p on p.id = s.person_id
    where s.role = any(${[...roles]}::text[]) and p.suspended_at is null)`
