/** Advisory lock of whoever seals or shortens the trail; both numbers are arbitrary but fixed for ever. */
export const SEALING_LOCK = { group: 73_412, id: 1 } as const
