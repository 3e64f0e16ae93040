import type { Actual, Indicator, Target } from '../form.ts'
import { formatQuantity, formatTarget } from '../format.ts'
import { parseActual, parseTarget } from '../grammar/parse.ts'
import { type FieldReader, LARGEST } from './fields.ts'
import { readShortfall } from './read-shortfall.ts'

const INDICATOR =
  'code level1 level2 level3 target actual weight printedScore deviationReason evidence notApplicable alternative shortfall kind query'.split(
    ' ',
  )
const OPERATORS = ['>=', '<=', '=', 'between', 'month', 'percent', 'graded', 'unread'] as const
const KINDS = ['flow', 'stock', 'ratio', 'rank', 'month', 'grade'] as const

function reportMonth(fields: FieldReader, name: string, month: number | null): void {
  if (month !== null && (month < 1 || month > 12 || !Number.isInteger(month)))
    fields.report('not-a-month', fields.at(name), { value: String(month) })
}

function readTarget(fields: FieldReader): Target {
  if (typeof fields.raw('target') === 'string') return parseTarget(fields.text('target'))
  const target = fields.object('target')
  target.onlyKnows(['operator', 'value', 'upTo', 'unit', 'text'])
  const operator = target.oneOf('operator', OPERATORS)
  const isWords = operator === 'graded' || operator === 'unread'
  const value = isWords ? null : target.number('value', -LARGEST, LARGEST)
  const upTo = operator === 'between' ? target.number('upTo', value ?? -LARGEST, LARGEST) : undefined
  const unit = target.optionalText('unit') ?? (operator === 'month' ? '月' : '')
  const range = upTo === undefined ? {} : { upTo }
  const text = target.optionalText('text') ?? formatTarget({ operator, value, ...range, unit, text: '' })
  return { operator, value, ...range, unit, text }
}

function readActual(fields: FieldReader): Actual | null {
  const raw = fields.raw('actual')
  if (raw === undefined || raw === null) return null
  if (typeof raw === 'string') return parseActual(raw)
  const actual = fields.object('actual')
  actual.onlyKnows(['value', 'unit', 'text', 'grade', 'share'])
  const value = actual.optionalNumber('value', -LARGEST, LARGEST) ?? null
  const unit = actual.optionalText('unit') ?? ''
  const grade = actual.optionalText('grade')
  const share = actual.optionalNumber('share', 0, 1)
  const text = actual.optionalText('text') ?? (value === null ? (grade ?? '') : formatQuantity(value, unit))
  return {
    value,
    unit,
    text,
    ...(grade === undefined ? {} : { grade }),
    ...(share === undefined ? {} : { share }),
  }
}

/** Reads one indicator; a target or result may be an object or the text a form prints. */
export function readIndicator(fields: FieldReader, index: number): Indicator {
  fields.onlyKnows(INDICATOR)
  const target = readTarget(fields)
  const actual = readActual(fields)
  if (target.operator === 'month') {
    reportMonth(fields, 'target', target.value)
    // A result that is no month at all (“20天”) is a matter for the form, not for the file.
    if (actual?.unit === '月') reportMonth(fields, 'actual', actual.value)
  }
  const printedScore = fields.optionalNumber('printedScore', 0, 100)
  const deviationReason = fields.optionalText('deviationReason')
  const alternative = fields.optionalText('alternative')
  const evidence = fields.optionalText('evidence')
  return {
    code: fields.has('code') ? fields.text('code') : String(index + 1),
    level1: fields.text('level1'),
    level2: fields.text('level2'),
    level3: fields.text('level3'),
    target,
    actual,
    weight: fields.number('weight', 0, 100),
    ...(printedScore === undefined ? {} : { printedScore }),
    ...(deviationReason === undefined ? {} : { deviationReason }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(fields.raw('notApplicable') === true ? { notApplicable: true } : {}),
    ...(alternative === undefined ? {} : { alternative }),
    ...(fields.has('shortfall') ? { shortfall: readShortfall(fields.object('shortfall')) } : {}),
    ...(fields.has('kind') ? { kind: fields.oneOf('kind', KINDS) } : {}),
    ...(fields.has('query') ? { query: fields.raw('query') } : {}),
  }
}
