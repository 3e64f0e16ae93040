import { randomInt } from 'node:crypto'

// Without 0, 1, I, L and O, which people take for one another when they read a number out.
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A code that people read out and type; each sign of it is 5 bits, so that nobody finds another’s by trying. */
export const drawCode = (length: number): string =>
  Array.from({ length }, () => SIGNS[randomInt(SIGNS.length)] ?? '').join('')

/** A code as it is kept, however somebody typed it. */
export const typedCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
