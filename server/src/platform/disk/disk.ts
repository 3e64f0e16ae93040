import { join } from 'node:path'
import type { Config } from '../config.ts'
import { platformErrors } from '../errors.ts'
import {
  judgeSpace,
  limitsOn,
  type MeasureSpace,
  measureSpace,
  type SpaceLimits,
  type SpaceState,
} from './space.ts'

const MB = 1024 * 1024

/** What a folder's disk was when it was looked at last, in bytes. */
export interface KnownSpace extends SpaceLimits {
  folder: string
  free: number
  size: number
  state: SpaceState
}

/** The disks that hold the database and the evidence: the one place that says whether there is room. */
export interface Disk {
  /** Looks at all of them anew. */
  measure(): Promise<SpaceState>
  /** The worst of them, as it was then; `enough` before the first look. */
  state(): SpaceState
  spaces(): readonly KnownSpace[]
  /** Refuses a file of so many bytes with STORAGE_FULL where it would leave too little; looks at the disk now. */
  demandRoom(bytes: number): Promise<void>
}

const worst = (states: readonly SpaceState[]): SpaceState =>
  states.includes('full') ? 'full' : states.includes('low') ? 'low' : 'enough'

/** Of the data folder, and of the embedded database's, which may be a disk of its own. */
export function openDisk({ data, disk }: Config, measure: MeasureSpace = measureSpace): Disk {
  const limits: SpaceLimits = { warn: disk.warn * MB, stop: disk.stop * MB }
  let known: readonly KnownSpace[] = []
  return {
    async measure() {
      const devices = new Map<number, KnownSpace>()
      for (const folder of [data, join(data, 'postgres')]) {
        const space = await measure(folder)
        if (!space || devices.has(space.device)) continue
        const { free, size } = space
        devices.set(space.device, {
          folder,
          free,
          size,
          ...limitsOn(size, limits),
          state: judgeSpace(space, limits),
        })
      }
      known = [...devices.values()]
      return worst(known.map(({ state }) => state))
    },
    state: () => worst(known.map(({ state }) => state)),
    spaces: () => known,
    async demandRoom(bytes) {
      const space = await measure(data)
      if (space && judgeSpace(space, limits, bytes) === 'full') throw platformErrors.STORAGE_FULL()
    },
  }
}
