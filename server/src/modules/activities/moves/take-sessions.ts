import type { MoveEffect } from '#modules/organizations'
import { placeMovedSessions } from './moved-session.store.ts'

// The ledger places the entries anew by itself, and the checks what waits.
export const takeSessions: MoveEffect = { count: async () => ({}), apply: placeMovedSessions }
