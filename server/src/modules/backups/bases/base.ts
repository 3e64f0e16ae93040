import type { Part } from '#platform/dump/part'

/** What `manifest.json` of a base says: a copy of the whole cluster, from which the log is replayed. */
export interface BaseManifest {
  format: number
  product: string
  postgres: string
  /** From this moment on one can go back to, as ISO says it in UTC. */
  madeAt: string
  /** The first piece of the log it needs. */
  firstPiece: string
  parts: Part[]
}

export interface Base {
  folder: string
  /** The archive of the cluster it is of. */
  archive: string
  manifest: BaseManifest
}

export const basePart = 'base.tar.gz'
export const passwordPart = 'password'
