import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Config } from '../../config.ts'
import { keyringOver } from '../keyring.ts'
import type { BrokenValue } from '../verify-sealed.ts'
import { awaitNodes } from './await-nodes.ts'
import { dropFormer, StillUsed } from './drop-former.ts'
import type { Hand } from './note-key.ts'
import { reseal } from './reseal.ts'
import { makeCurrent, takeKey } from './take-key.ts'

/** Longer than a node is silent before it is taken for gone, in milliseconds. */
const PATIENCE = 40_000

export interface Rotation {
  key: string
  resumed: boolean
  resealed: number
  /** Former keys that are gone. */
  dropped: string[]
  broken: BrokenValue[]
  /** Machines that do not have the new key, or still seal with the old one: nothing was dropped. */
  behind: string[]
}

/**
 * Goes over to a new key while the platform runs: all nodes learn it, all values are sealed with it, and what nothing
 * uses any more is dropped. It may be cut off anywhere and is gone on with by calling it again. Throws StartError.
 */
export async function rotateKeys(
  config: Pick<Config, 'keys'>,
  db: Kysely<Database>,
  hand: Hand,
  patience = PATIENCE,
): Promise<Rotation> {
  const { id, keys, resumed, current } = await takeKey(config, db, hand.at)
  const rotation: Rotation = { key: id, resumed, resealed: 0, dropped: [], broken: [], behind: [] }
  if (!current) {
    rotation.behind = await awaitNodes(db, (node) => node.keys.includes(id), patience)
    if (rotation.behind.length > 0) return rotation
    await makeCurrent(db, id, hand)
  }
  rotation.behind = await awaitNodes(db, (node) => node.sealsWith === id, patience)
  const keyring = keyringOver(config.keys, keys, id)
  // A node that slept may have sealed one more with the former key; the second time it is refused.
  for (let round = 1; ; round += 1) {
    const { count, broken } = await reseal(db, keyring)
    rotation.resealed += count
    rotation.broken = broken
    if (broken.length > 0 || rotation.behind.length > 0) return rotation
    try {
      rotation.dropped = await dropFormer(config, db, hand, rotation.resealed)
      return rotation
    } catch (error) {
      if (!(error instanceof StillUsed) || round >= 5) throw error
    }
  }
}
