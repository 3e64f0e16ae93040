import type { Generated } from 'kysely'

export type KeyState = 'coming' | 'current' | 'former'

export interface SealingKeyTable {
  id: string
  proof: string
  state: KeyState
  madeAt: Generated<Date>
}

export interface SealingNodeTable {
  node: string
  host: string
  keys: string[]
  sealsWith: string
  seenAt: Date
}
