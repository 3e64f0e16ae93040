import type { Item } from '#api/contract.ts'

export type Key = Item<'GET /api/keys'>

/** Another system can still ask by it. */
export const opens = ({ state }: Pick<Key, 'state'>) => state === 'open' || state === 'ending'

/** In the order they are offered: what reads, then what writes. */
export const scopes = [
  'directory.read',
  'figures.read',
  'declarations.read',
  'sessions.read',
  'registers.read',
  'documents.read',
  'collections.read',
  'evidence.read',
  'values.write',
  'sessions.write',
  'registers.write',
] as const satisfies readonly Key['scopes'][number][]
