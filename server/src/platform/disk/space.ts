import { stat, statfs } from 'node:fs/promises'

/** The file system a folder lies on, in bytes; `device` is the same for all folders of one. */
export interface Space {
  device: number
  free: number
  size: number
}

export type MeasureSpace = (folder: string) => Promise<Space | undefined>

/** What the system says of a folder; undefined where there is none. */
export const measureSpace: MeasureSpace = async (folder) => {
  try {
    const [{ dev }, { bavail, blocks, bsize }] = await Promise.all([stat(folder), statfs(folder)])
    return { device: dev, free: bavail * bsize, size: blocks * bsize }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Free bytes below which administrators are warned, and below which nothing more is written. */
export interface SpaceLimits {
  warn: number
  stop: number
}

export type SpaceState = 'enough' | 'low' | 'full'

/** A small disk is never as empty as the limits ask: they shrink to a twentieth of it, and a quarter of that. */
export function limitsOn(size: number, { warn, stop }: SpaceLimits): SpaceLimits {
  const soon = Math.min(warn, size / 20)
  return { warn: soon, stop: Math.min(stop, soon / 4) }
}

/** How a disk is once `more` bytes have been written to it. */
export function judgeSpace({ free, size }: Space, limits: SpaceLimits, more = 0): SpaceState {
  const { warn, stop } = limitsOn(size, limits)
  if (free - more < stop) return 'full'
  return free - more < warn ? 'low' : 'enough'
}
