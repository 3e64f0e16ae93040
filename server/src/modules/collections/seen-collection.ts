import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { collectionPolicy } from './collection.policy.ts'
import { getCollection, lockCollection } from './collection.store.ts'
import type { CollectionRow } from './collection.ts'

type Db = Kysely<Database>

export interface Level {
  collection: CollectionRow
  /** The unit from which it is looked at, with all below it. */
  organizationId: number
  /** The unit that asks and all above it. */
  askers: readonly number[]
}

/**
 * A collection as a unit sees it: the one that asks, or one below it, which sees what it and units below it answer.
 * For whoever reads at that unit; it does not exist for anybody else.
 */
export async function seenFrom(
  db: Db,
  asked: { collectionId: string; organizationId?: number | undefined },
  actor: Actor,
): Promise<Level> {
  const collection = await getCollection(db, asked.collectionId)
  const askers = await chainOf(db, collection.organizationId)
  // Whoever looks from above the unit that asks sees what that one does.
  const from = asked.organizationId ?? collection.organizationId
  const organizationId = askers.includes(from) ? collection.organizationId : from
  const chain = organizationId === collection.organizationId ? askers : await chainOf(db, organizationId)
  authorize(actor, collectionPolicy.read, chain)
  if (!chain.includes(collection.organizationId)) throw platformErrors.NOT_FOUND()
  return { collection, organizationId, askers }
}

/** A collection held for whoever asks it, or leads above. */
export async function heldByAsker(trx: Db, id: string, actor: Actor): Promise<CollectionRow> {
  const row = await lockCollection(trx, id)
  authorize(actor, collectionPolicy.ask, await chainOf(trx, row.organizationId))
  return row
}
