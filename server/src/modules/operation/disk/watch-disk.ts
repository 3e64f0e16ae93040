import { tell } from '#engines/notifications/index'
import { anonymous } from '#platform/actor'
import { inTransaction } from '#platform/database/database'
import type { SpaceState } from '#platform/disk/space'
import type { Platform } from '#platform/platform'

export const DISK_CHANGED = 'operation.disk'

export interface DiskChanged {
  state: SpaceState
  /** Of the disk with the least, in whole megabytes. */
  free: number
}

const MB = 1024 * 1024

const leastFree = ({ disk }: Platform): number =>
  Math.floor(Math.min(...disk.spaces().map(({ free }) => free)) / MB)

/** A look at the disks; has the administrators told where they are otherwise than they were told last. */
export function diskWatch(platform: Platform): () => Promise<void> {
  // At a start everything counts as well: a disk that is short is told of once more.
  let told: SpaceState = 'enough'
  return async () => {
    const state = await platform.disk.measure()
    if (state === told) return
    const about: DiskChanged = { state, free: leastFree(platform) }
    const by = { actor: anonymous, at: platform.clock() }
    await inTransaction(platform.db, (trx) => tell(trx, DISK_CHANGED, by, about))
    told = state
  }
}
