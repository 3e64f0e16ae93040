const MINUTE = 60_000

/** Minutes after each try that failed until the next: quick at first, then for a day. */
const pauses = [1, 2, 5, 15, 30, 60, 120, 240, 360, 360, 360] as const

/** How often a message is tried at most. */
export const MOST_TRIES = pauses.length + 1

/** When a try that begins now is to be followed by another, unless it succeeds. */
export const nextAfter = (tries: number, now: Date): Date =>
  new Date(now.getTime() + (pauses[Math.min(tries, pauses.length) - 1] ?? 1) * MINUTE)

/** So long nothing arrived before a webhook is given up, in milliseconds. */
export const GIVEN_UP = 7 * 24 * 60 * MINUTE
