import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { Place } from './move.ts'

type Db = Kysely<Database>

/** Where a unit stood and stands, earliest first. */
export const findPlaces = (db: Db, organizationId: number): Promise<Place[]> =>
  db
    .selectFrom('organizationParent')
    .select(['parentId as parent', 'since', 'until'])
    .where('organizationId', '=', organizationId)
    .orderBy('since')
    .execute()

/** Replaces the places of a unit. */
export async function writePlaces(trx: Db, organizationId: number, places: readonly Place[]): Promise<void> {
  await trx.deleteFrom('organizationParent').where('organizationId', '=', organizationId).execute()
  await trx
    .insertInto('organizationParent')
    .values(places.map(({ parent, since, until }) => ({ organizationId, parentId: parent, since, until })))
    .execute()
}

export interface NewMove {
  organizationId: number
  parentId: number
  since: string
  before: readonly Place[]
  after: readonly Place[]
  undoes: number | null
  reason: string
  by: { id: string; name: string }
  at: Date
}

export const insertMove = (trx: Db, move: NewMove): Promise<{ id: number }> =>
  trx
    .insertInto('organizationMove')
    .values({
      organizationId: move.organizationId,
      parentId: move.parentId,
      since: move.since,
      placesBefore: JSON.stringify(move.before),
      placesAfter: JSON.stringify(move.after),
      undoes: move.undoes,
      reason: move.reason,
      movedBy: move.by.id,
      movedByName: move.by.name,
      movedAt: move.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

/** Every move of a unit, earliest first, with the move that took it back. */
export const findMoves = (db: Db, organizationId: number) =>
  db
    .selectFrom('organizationMove as move')
    .innerJoin('organization as parent', 'parent.id', 'move.parentId')
    .leftJoin('organizationMove as undoing', 'undoing.undoes', 'move.id')
    .selectAll('move')
    .select(['parent.name as parentName', 'undoing.id as undoneBy'])
    .where('move.organizationId', '=', organizationId)
    .orderBy('move.id')
    .execute()

export type MoveRow = Awaited<ReturnType<typeof findMoves>>[number]

/** The last move that stands: it undoes nothing, and nobody took it back. */
export const lastMove = (moves: readonly MoveRow[]): MoveRow | undefined =>
  moves.findLast(({ undoes, undoneBy }) => undoes === null && undoneBy === null)

/** One change of places at a time, and nothing placed by the old tree meanwhile. */
export const lockPlaces = (trx: Db) =>
  sql`select pg_advisory_xact_lock(hashtext('organization places'))`.execute(trx)
