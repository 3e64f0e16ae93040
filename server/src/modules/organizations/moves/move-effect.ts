import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import { extensionPoint } from '#platform/extension-point'
import type { Place, Stretch } from './move.ts'

/** A unit that stands below another than before on some days. */
export interface TreeChange {
  organizationId: number
  before: Place[]
  after: Place[]
  days: Stretch[]
  /** What stands above the unit today, nearest first, before the change and after it. */
  above: { before: number[]; after: number[] }
}

/** A change of the tree that was written; the tree is as it is after it. */
export interface Move extends TreeChange {
  id: number
  actor: Actor
  at: Date
  reason: string
  /** Reason for changing closed periods. */
  adjustment: string | undefined
  /** Whether it takes back the move before it. */
  undoes: boolean
}

/** What a change of the tree takes along. */
export interface MoveCount {
  /** Entries that will stand in other totals, by kind of record. */
  counted: { kind: string; entries: number }[]
  /** Records that wait for their check above the unit. */
  waiting: number
  /** The books that are closed over a day whose figures would change. */
  closed: { name: string; closedThrough: string } | null
}

/** What a module does when a unit moves: tells how much there is before, and takes it along in the same transaction. */
export interface MoveEffect {
  count(db: Kysely<Database>, change: TreeChange): Promise<Partial<MoveCount>>
  apply(trx: Kysely<Database>, move: Move): Promise<void>
}

/** How modules below take their records along with a unit. */
export const moveEffects = extensionPoint<MoveEffect>('effects of moves')

export async function countMove(db: Kysely<Database>, change: TreeChange): Promise<MoveCount> {
  const count: MoveCount = { counted: [], waiting: 0, closed: null }
  for (const effect of moveEffects.all()) Object.assign(count, await effect.count(db, change))
  return count
}

export async function applyMove(trx: Kysely<Database>, move: Move): Promise<void> {
  for (const effect of moveEffects.all()) await effect.apply(trx, move)
}
