import type { Form, Indicator } from '../form.ts'
import { measureParts } from '../unit.ts'

const wanted = ({ target }: Indicator) =>
  target.value === null || target.operator === 'month' ? '' : measureParts(target.unit).base
const given = ({ actual }: Indicator) => (actual?.value == null ? '' : measureParts(actual.unit).base)
const fits = (one: Indicator) => wanted(one) === '' || given(one) === '' || wanted(one) === given(one)

/**
 * Rows whose result does not fit their own unit but that of another row, which has the same result or one that does
 * not fit either: the result stands in the wrong row. By code, the row it seems to belong to.
 */
export function findSwapped(form: Form): Map<string, Indicator> {
  const rows = form.indicators.filter(({ notApplicable }) => !notApplicable)
  return new Map(
    rows.flatMap((one): [string, Indicator][] => {
      if (fits(one)) return []
      const owner = rows.find(
        (other) =>
          other !== one &&
          wanted(other) === given(one) &&
          (!fits(other) || other.actual?.text === one.actual?.text),
      )
      return owner === undefined ? [] : [[one.code, owner]]
    }),
  )
}
