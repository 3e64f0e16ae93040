import { PeriodError, parsePeriod } from '@medelge/figures'

/** A period that came from outside, as it was written; undefined where it is none. */
export function readPeriod(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  try {
    parsePeriod(value)
    return value
  } catch (error) {
    if (error instanceof PeriodError) return undefined
    throw error
  }
}
