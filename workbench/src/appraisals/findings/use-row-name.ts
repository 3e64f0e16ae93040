import { describeRow, type Form } from '@medelge/appraisal'
import { useLocale } from '../locale.ts'

/** The name people know a row by: the indicator's own words rather than its number. */
export function useRowName(form: Form): (row: string) => string {
  const locale = useLocale()
  return (row) => {
    const indicator = form.indicators.find(({ code }) => code === row)
    if (indicator) return indicator.level3
    return row === 'execution' || row === 'total' || row.startsWith('budget:')
      ? describeRow(row, locale)
      : row
  }
}
