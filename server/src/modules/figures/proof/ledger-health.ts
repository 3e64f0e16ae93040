import { minuteOf } from '#platform/clock'
import type { HealthPart } from '#platform/health/health-part'
import { foldDelay } from '../ledger/tail-gauges.ts'
import { findLastVerification } from './ledger-verification.store.ts'

/** Seconds a line may wait for its fold until something is amiss, and until figures become slow. */
const LATE = 60
const STUCK = 600
/** Days after which a ledger should be looked through again. */
const DUE = 35
const DAY = 86_400_000

const fold: HealthPart = {
  name: 'fold',
  async read(db, { clock }) {
    const seconds = Math.round(await foldDelay.read(db, clock()))
    if (seconds < LATE) return { light: 'green', code: 'fold-prompt' }
    return {
      light: seconds < STUCK ? 'yellow' : 'red',
      code: 'fold-late',
      params: { minutes: Math.round(seconds / 60) },
    }
  },
}

const verification: HealthPart = {
  name: 'verification',
  async read(db, { clock }) {
    const last = await findLastVerification(db)
    if (!last) return { light: 'yellow', code: 'never-verified' }
    const params = { at: minuteOf(last.at) }
    if (!last.whole) return { light: 'red', code: 'ledger-altered', params }
    const old = clock().getTime() - last.at.getTime() > DUE * DAY
    return { light: old ? 'yellow' : 'green', code: old ? 'verified-long-ago' : 'verified', params }
  },
}

export const ledgerHealth = [fold, verification]
