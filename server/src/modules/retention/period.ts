import { dayOf } from '#platform/clock'
import { dayAfter, nextNight } from './night.ts'

/** What was chosen for a kind: `before` holds until `fromDay`, then `period`. */
export interface Setting {
  period: number
  before: number | null
  fromDay: string | null
}

/** What holds on a day of the region. */
export const inForce = ({ period, before, fromDay }: Setting, day: string): number =>
  before !== null && fromDay !== null && day < fromDay ? before : period

/** What a choice comes to: longer holds at once; shorter from the next day on, so that it can be taken back. */
export function choose(present: Setting, period: number, now: Date): Setting {
  const today = dayOf(now)
  const held = inForce(present, today)
  return period >= held
    ? { period, before: null, fromDay: null }
    : { period, before: held, fromDay: dayAfter(today) }
}

/** The first night in which a setting takes away all that it would. */
export function firstNight({ before, fromDay }: Setting, now: Date): string {
  const next = nextNight(now)
  return before !== null && fromDay !== null && fromDay > next ? fromDay : next
}
