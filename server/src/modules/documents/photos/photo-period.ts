import { PeriodError, parsePeriod } from '@medelge/figures'
import { inField } from '#platform/errors'
import { documentErrors } from '../document.errors.ts'

/** A period photos are asked for of, or a refusal. */
export function demandPhotoPeriod(period: string): void {
  try {
    parsePeriod(period)
  } catch (error) {
    if (error instanceof PeriodError)
      throw documentErrors.DOCUMENT_PERIOD_UNFIT({ period, ...inField('period') })
    throw error
  }
}
