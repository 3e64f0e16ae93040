import { CircleError, datedTree } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { inField } from '#platform/errors'
import { organizationErrors } from '../organization.errors.ts'
import { getOrganization } from '../organization.store.ts'
import { chainOf, lockTree } from '../tree/organization-tree.store.ts'
import { linksAbove } from '../tree/read-chains.ts'
import {
  findMoves,
  findPlaces,
  insertMove,
  lastMove,
  lockPlaces,
  type MoveRow,
  writePlaces,
} from './move.store.ts'
import { changedDays, type Place, placesAfter } from './move.ts'
import { applyMove, type TreeChange } from './move-effect.ts'

type Db = Kysely<Database>

export interface PlannedMove {
  parentId: number
  since: string
  /** The move that is taken back. */
  undoes?: MoveRow
}

const linksOf = (organization: number, places: readonly Place[]) =>
  places.map((place) => ({ organization, ...place }))

/** What a move would change; refuses one that makes no sense on any of its days. */
export async function planMove(
  db: Db,
  organizationId: number,
  { parentId, since, undoes }: PlannedMove,
  today: string,
): Promise<TreeChange> {
  if (since > today) throw organizationErrors.ORGANIZATION_MOVE_AHEAD({ today, ...inField('since') })
  const parent = await getOrganization(db, parentId, 'parentId')
  if (parent.closedOn && !undoes)
    throw organizationErrors.ORGANIZATION_PARENT_CLOSED({ name: parent.name, ...inField('parentId') })
  const founded = (await findPlaces(db, parentId))[0]?.since
  if (founded !== undefined && founded > since && !undoes)
    throw organizationErrors.ORGANIZATION_PARENT_LATER({
      name: parent.name,
      since: founded,
      ...inField('since'),
    })
  const before = await findPlaces(db, organizationId)
  const after = undoes ? undoes.placesBefore : placesAfter(before, parentId, since)
  const days = changedDays(before, after)
  const first = days[0]
  if (!first)
    throw organizationErrors.ORGANIZATION_ALREADY_THERE({ name: parent.name, ...inField('parentId') })
  const links = await linksAbove(db, [
    organizationId,
    ...after.flatMap((place) => (place.parent === null ? [] : [place.parent])),
  ])
  const others = links.filter(({ organization }) => organization !== organizationId)
  const tree = datedTree([...others, ...linksOf(organizationId, after)])
  try {
    const reaches = tree.reachesFrom([organizationId], first.from)
    if (reaches.length === 0) throw new Error('a unit stands nowhere')
  } catch (error) {
    if (error instanceof CircleError) throw organizationErrors.ORGANIZATION_BELOW_ITSELF(inField('parentId'))
    throw error
  }
  const nextAbove = after.at(-1)?.parent
  return {
    organizationId,
    before,
    after,
    days,
    above: {
      before: (await chainOf(db, organizationId)).slice(1),
      after: typeof nextAbove === 'number' ? await chainOf(db, nextAbove) : [],
    },
  }
}

/** Keeps the tree and everything placed by it as it is until the transaction ends. */
export async function lockForMove(trx: Db): Promise<void> {
  await lockTree(trx)
  await lockPlaces(trx)
}

/** Writes a planned move and takes along what stands in totals, lists and checks because of the old place. */
export async function moveUnit(
  trx: Db,
  change: TreeChange,
  planned: PlannedMove,
  why: { actor: Actor; at: Date; reason: string; adjustment: string | undefined },
): Promise<void> {
  const { organizationId, before, after } = change
  await writePlaces(trx, organizationId, after)
  const { id } = await insertMove(trx, {
    organizationId,
    parentId: planned.parentId,
    since: planned.since,
    before,
    after,
    undoes: planned.undoes?.id ?? null,
    reason: why.reason,
    by: { id: why.actor.id ?? '', name: why.actor.name },
    at: why.at,
  })
  await applyMove(trx, { ...change, ...why, id, undoes: planned.undoes !== undefined })
}

/** The move that may be taken back: the last one, on the day it was made, while the unit stands where it put it. */
export async function findUndoable(
  db: Db,
  organizationId: number,
  today: string,
): Promise<MoveRow | undefined> {
  const last = lastMove(await findMoves(db, organizationId))
  if (!last || dayOf(last.movedAt) !== today) return undefined
  const places = await findPlaces(db, organizationId)
  return changedDays(places, last.placesAfter).length === 0 ? last : undefined
}
