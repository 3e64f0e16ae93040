import type { Field } from '../field.ts'
import { isDecimal, scaledOf } from '../values/decimal.ts'
import { isDay, isMonth, isTime } from './moments.ts'
import type { ValueProblem } from './value-problem.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const MOST_ID = 2_147_483_647

const wrong: ValueProblem = { problem: 'not-of-type' }
const fits = (does: boolean) => (does ? undefined : wrong)

// Characters are counted as JSON Schema counts them: a sign outside of the first plane is one.
const lengthOf = (text: string) => (text.length > 0xffff ? text.length : [...text].length)

function text(value: unknown, most: number): ValueProblem | undefined {
  if (typeof value !== 'string') return wrong
  return lengthOf(value) > most ? { problem: 'too-long', limit: most } : undefined
}

function amount(value: unknown, least = 0, most: number): ValueProblem | undefined {
  if (!Number.isSafeInteger(value)) return wrong
  if ((value as number) > most) return { problem: 'too-large', limit: most }
  return (value as number) < least ? { problem: 'too-small', limit: least } : undefined
}

function decimal(value: unknown, digits: number, least = 0, most: number): ValueProblem | undefined {
  if (typeof value !== 'string' || value.length > 24 || !isDecimal(value)) return wrong
  const scaled = scaledOf(value, digits)
  if (scaled === undefined) return { problem: 'too-many-places', limit: digits }
  const unit = 10n ** BigInt(digits)
  if (scaled > BigInt(most) * unit) return { problem: 'too-large', limit: most }
  return scaled < BigInt(least) * unit ? { problem: 'too-small', limit: least } : undefined
}

/** An object of these keys and no others. */
const keyed = (value: unknown, ...keys: string[]): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length === keys.length &&
  keys.every((key) => Object.hasOwn(value, key))

const isId = (value: unknown) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_ID
const isUuid = (value: unknown) => typeof value === 'string' && UUID.test(value)

/** What is wrong with one value that is not empty; rows are looked at cell by cell elsewhere. */
export function oneProblem(field: Field, value: unknown): ValueProblem | undefined {
  switch (field.type) {
    case 'line':
      // Only spaces say nothing where something must stand.
      if (field.required && typeof value === 'string' && !/\S/.test(value)) return { problem: 'missing' }
      return text(value, field.most)
    case 'text':
      return text(value, field.most)
    case 'translated':
      if (!keyed(value, 'zh', 'mn')) return wrong
      return text(value.zh, field.most) ?? text(value.mn, field.most)
    case 'choice':
      if (typeof value !== 'string') return wrong
      return field.of.includes(value) || field.retired?.includes(value)
        ? undefined
        : { problem: 'not-an-option' }
    case 'yes-no':
      return fits(typeof value === 'boolean')
    case 'whole-number':
    case 'money':
      return amount(value, field.least, field.most)
    case 'decimal':
      return decimal(value, field.digits, field.least, field.most)
    case 'day':
      return fits(isDay(value))
    case 'month':
      return fits(isMonth(value))
    case 'time':
      return fits(isTime(value))
    case 'period':
      if (!keyed(value, 'from', 'to') || !isDay(value.from)) return wrong
      return fits(isDay(value.to) || (value.to === null && field.open === true))
    case 'area':
    case 'organization':
      return fits(isId(value))
    case 'record':
      return fits(field.id === 'uuid' ? isUuid(value) : isId(value))
    case 'person':
    case 'evidence':
      return fits(isUuid(value))
    case 'rows':
      return wrong
  }
}
