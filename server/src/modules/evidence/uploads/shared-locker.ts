import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ERRORS, type Lock, type Locker } from '@tus/server'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { evidenceErrors } from '../evidence.errors.ts'
import { HOLD, holdOn, holdUpload, letGo } from './upload-hold.store.ts'

/** Between two tries to get an upload, and between two signs of life of who has it, in milliseconds. */
const TRY = 250
const SIGN_OF_LIFE = 1000
/** Whoever waits gets it from a living node within two signs of life, from a dead one when its hold has run out. */
const PATIENCE = (HOLD + 10) * 1000

/**
 * One request at a time writes to an upload, at whichever node it arrives. Held by a row and no lock of the database:
 * that would need a connection for as long as somebody in a village sends.
 */
export function sharedLocker(db: Kysely<Database>): Locker {
  return { newLock: (id) => lockOf(db, id) }
}

function lockOf(db: Kysely<Database>, id: string): Lock {
  const holder = randomUUID()
  let signs: NodeJS.Timeout | undefined

  const keepAlive = (release: () => void) => {
    signs = setTimeout(async () => {
      // The sender goes on where it stopped: rather let go than write beside somebody else.
      const wanted = await holdOn(db, id, holder).catch(() => undefined)
      if (wanted !== false) release()
      else if (signs) keepAlive(release)
    }, SIGN_OF_LIFE)
  }

  return {
    async lock(signal, release) {
      for (const end = performance.now() + PATIENCE; performance.now() < end; await pause(TRY)) {
        if (signal.aborted) break
        const got = await holdUpload(db, id, holder)
        if (got === 'gone') throw ERRORS.FILE_NOT_FOUND
        if (got === 'held') return keepAlive(() => void release())
      }
      throw evidenceErrors.UPLOAD_BUSY()
    },
    async unlock() {
      clearTimeout(signs)
      signs = undefined
      await letGo(db, id, holder)
    },
  }
}
