import { describeRow, type Form } from '@medelge/appraisal'
import { useLocale } from '../locale.ts'

/** The name people know a row by: the indicator's own words rather than its number. */
export function useRowName(form: Form): (row: string) => string {
  const locale = useLocale()
  return (row) => {
    const indicator = form.indicators.find(({ code }) => code === row)
    if (indicator) return indicator.level3
    return /^(?:execution|total|tasks|(?:budget|task|management):.*)$/s.test(row)
      ? describeRow(row, locale)
      : row
  }
}
