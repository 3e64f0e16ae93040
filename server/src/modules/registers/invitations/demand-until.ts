import { inField } from '#platform/errors'
import { registerErrors } from '../register.errors.ts'

/** A link that outlives the year it was made for is forgotten on some wall. */
const YEARS = 1

const yearOn = (day: string): string => `${Number(day.slice(0, 4)) + YEARS}${day.slice(4)}`

/** Refuses a last day that is over or too far off. */
export function demandUntil(until: string, today: string): void {
  if (until < today || until > yearOn(today))
    throw registerErrors.INVITATION_UNTIL({ today, last: yearOn(today), ...inField('until') })
}
