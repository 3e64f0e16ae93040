import type { Item } from '#api/contract.ts'

export type ListedSheet = Item<'GET /api/collection-sheets'>
export type BoardState = ListedSheet['boardState']

/** How far a sheet is, and where its color comes from. */
export const boardTones = {
  untouched: 'plain',
  draft: 'sky',
  returned: 'ochre',
  'handed-in': 'sky',
  accepted: 'grass',
  ended: 'plain',
} as const satisfies Record<BoardState, string>

export const boardStates = Object.keys(boardTones) as readonly BoardState[]
