import { readBeside } from '../beside/beside.ts'
import { comparedWith } from '../beside/compared.ts'
import type { Form, Indicator } from '../form.ts'
import { formatQuantity } from '../format.ts'
import { commonScale } from '../quantity.ts'
import type { Finding } from '../result.ts'
import { unitParts } from '../unit.ts'
import { finding } from './finding.ts'
import { findSwapped } from './swapped.ts'

const HEADS = new Set(['人', '人次', '户'])

function units(one: Indicator, swapped: Map<string, Indicator>): Finding[] {
  const { target, actual, isNone, unknown } = readBeside(one)
  if (target.value === null || actual === null || actual.value === null || target.operator === 'month')
    return []
  const isZero = actual.value === 0 && actual.unit.trim() === ''
  if (isNone || isZero || (unknown !== undefined && unknown !== 'incomparable')) return []
  const compared = comparedWith({ ...target, value: target.value }, { ...actual, value: actual.value })
  if (compared.reading === 'share')
    return [
      finding('percent-as-share', 'ask', one.code, 'unit', {
        actual: actual.text,
        read: formatQuantity(compared.value, compared.unit),
      }),
    ]
  const { agreement } = commonScale(
    { value: target.value, unit: target.unit },
    { value: actual.value, unit: actual.unit },
  )
  const values = { target: target.text, actual: actual.text, unit: target.unit, actualUnit: actual.unit }
  if (agreement === 'same') return []
  if (agreement === 'target-left-out')
    return [finding('target-unit-left-out', 'note', one.code, 'unit', values)]
  const owner = swapped.get(one.code)
  if (owner !== undefined)
    return [finding('result-of-another-row', 'ask', one.code, 'actual', { ...values, other: owner.level3 })]
  if (unknown === 'incomparable') return [finding('unit-incomparable', 'ask', one.code, 'unit', values)]
  if (agreement === 'different') return [finding('unit-mismatch', 'ask', one.code, 'unit', values)]
  // Without any unit, 449204 against 30万人 could mean 万人 or 人: somebody has to say.
  // And 0.12 against 10% could be 12%.
  const isFraction = unitParts(target.unit).base === '%' && actual.value > 0 && actual.value <= 1
  const isScaled = /^(?:[十百千]?[万亿]|千元)/.test(target.unit)
  const isUnsure = agreement === 'unit-left-out' && (isScaled || isFraction)
  return [finding('unit-left-out', isUnsure ? 'ask' : 'note', one.code, 'unit', values)]
}

function nameAgainstUnit(one: Indicator): Finding[] {
  const base = unitParts(one.target.unit).base
  if (!one.level3.endsWith('人次') || base === '人次' || base === '') return []
  return [
    finding('unit-differs-from-name', 'note', one.code, 'unit', { name: one.level3, unit: one.target.unit }),
  ]
}

function countUnderQuality(one: Indicator): Finding[] {
  if (!one.level2.startsWith('质量') || !HEADS.has(unitParts(one.target.unit).base)) return []
  return [
    finding('count-under-quality', 'note', one.code, 'level', { level: one.level2, unit: one.target.unit }),
  ]
}

/** Where units and second-level headings do not fit what is counted. */
export function unitFindings(form: Form): Finding[] {
  const swapped = findSwapped(form)
  return form.indicators.flatMap((one) =>
    one.notApplicable ? [] : [...units(one, swapped), ...nameAgainstUnit(one), ...countUnderQuality(one)],
  )
}
