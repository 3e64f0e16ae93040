import type { Form, Indicator } from '../form.ts'
import { plainText } from '../grammar/plain-text.ts'
import type { Finding } from '../result.ts'
import { finding } from './finding.ts'

/** A row with its words as they are compared, made plain once for all the rows before and behind it. */
interface Row {
  indicator: Indicator
  name: string
  target: string
  result: string
}

const rowOf = (indicator: Indicator): Row => ({
  indicator,
  name: plainText(indicator.level3).replace(/[^\p{L}\p{N}]/gu, ''),
  target: plainText(indicator.target.text),
  result: indicator.actual === null ? '' : plainText(indicator.actual.text),
})

function isSame(one: Row, other: Row): boolean {
  const [a, b] = [one.indicator, other.indicator]
  if (a.alternative !== undefined && a.alternative === b.alternative) return false
  if (one.name.length < 3 || one.name !== other.name) return false
  return one.target === other.target || (a.level1 === b.level1 && a.level2 === b.level2)
}

// 449204 in two rows is a copy; 100 % or 12 in two rows is nothing.
function isCopied({ indicator, result, target }: Row, other: Row): boolean {
  const digits = result.replace(/\D/g, '').replace(/0+$/, '')
  if (indicator.actual?.value == null || indicator.actual.unit === '月' || digits.length < 4) return false
  return result === other.result && target !== other.target
}

/** Rows that count the same thing twice, or share one measured number. */
export function repeatedFindings(form: Form): Finding[] {
  const rows = form.indicators.filter(({ notApplicable }) => !notApplicable).map(rowOf)
  return rows.flatMap((row, index) => {
    const { indicator: one } = row
    const before = rows.slice(0, index)
    const twin = before.find((other) => isSame(row, other))?.indicator
    if (twin !== undefined)
      return [
        finding('same-indicator-twice', 'note', one.code, 'level', { name: one.level3, other: twin.code }),
      ]
    const source = before.find((other) => isCopied(row, other))?.indicator
    return source === undefined
      ? []
      : [
          finding('same-result-twice', 'note', one.code, 'actual', {
            actual: one.actual?.text ?? '',
            other: source.level3,
          }),
        ]
  })
}
