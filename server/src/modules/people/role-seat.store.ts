import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Role } from '#house/actor'

type Db = Kysely<Database>

/** Gives a role at a unit; held already, nothing changes. */
export const insertRole = (
  trx: Db,
  seat: { personId: string; role: Role; organizationId: number; grantedBy?: string | null },
) =>
  trx
    .insertInto('roleSeat')
    .values({ ...seat, grantedBy: seat.grantedBy ?? null })
    .onConflict((conflict) => conflict.doNothing())
    .execute()

export const deleteRole = (trx: Db, seat: { personId: string; role: Role; organizationId: number }) =>
  trx
    .deleteFrom('roleSeat')
    .where('personId', '=', seat.personId)
    .where('role', '=', seat.role)
    .where('organizationId', '=', seat.organizationId)
    .execute()

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
