/** Advisory locks of the ledger; both numbers are arbitrary but fixed for ever. */
export const FOLDING_LOCK = { group: 73_410, id: 1 } as const
export const CLOSING_LOCK = { group: 73_410, id: 2 } as const
export const RUNNING_LOCK = { group: 73_410, id: 3 } as const
