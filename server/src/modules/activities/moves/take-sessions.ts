import { registerMoveEffect } from '#modules/organizations'
import { placeMovedSessions } from './moved-session.store.ts'

// The ledger places the entries anew by itself, and the checks what waits.
registerMoveEffect({ count: async () => ({}), apply: placeMovedSessions })
