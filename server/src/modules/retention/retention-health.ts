import { minuteOf } from '#platform/clock'
import type { HealthPart } from '#platform/health/health-part'
import { findOutcomes } from './outcome.store.ts'

const HOUR = 3_600_000
/** What was begun so long ago and is not done was cut off. */
const CUT_OFF = 6 * HOUR
/** A night was left out. */
const LATE = 50 * HOUR

/** Whether what has had its time was removed last night. */
export const retentionHealth: HealthPart = {
  name: 'retention',
  async read(db, { clock }) {
    const outcomes = await findOutcomes(db)
    const now = clock().getTime()
    const last = Math.max(0, ...outcomes.map(({ begunAt }) => begunAt.getTime()))
    if (last === 0) return { light: 'green', code: 'retention-not-yet' }
    const broken = outcomes.filter(
      ({ failed, doneAt, begunAt }) => failed || (!doneAt && now - begunAt.getTime() > CUT_OFF),
    )
    if (broken.length > 0) return { light: 'red', code: 'retention-failed', params: { count: broken.length } }
    const params = { at: minuteOf(new Date(last)) }
    if (now - last > LATE) return { light: 'yellow', code: 'retention-late', params }
    return { light: 'green', code: 'retention-done', params }
  },
}
