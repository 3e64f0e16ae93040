import type { Item } from '#api/contract.ts'

/** One entry in the roll of a team. */
export type Rolled = Item<'GET /api/team-members'>
